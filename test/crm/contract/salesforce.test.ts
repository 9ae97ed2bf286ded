import { describe } from 'vitest';
import { startDemoOrg } from '../../demo-org/demo-org';
import { runContract } from './run-contract';
import { salesforceWorld } from './salesforce-world';

describe('Salesforce', () => {
  runContract(async () => {
    const demo = await startDemoOrg({ protocol: 'http' });
    return { world: await salesforceWorld(demo), stop: demo.stop };
  });
});
