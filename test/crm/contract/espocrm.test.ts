import { describe, expect } from 'vitest';
import { entities } from '../../stand-ins/espocrm/entities';
import { startEspocrm } from '../../stand-ins/espocrm/espocrm';
import { espocrmWorld } from './espocrm-world';
import { runContract } from './run-contract';

describe('EspoCRM', () => {
  runContract(async () => {
    // Under a path, as companies install it beside other things.
    const espocrm = await startEspocrm({ path: '/crm/' });
    const world = await espocrmWorld({ address: espocrm.address, user: 'rep', password: 'rep' });
    const stop = async () => {
      await espocrm.stop();
      const living = Object.keys(entities).flatMap(entity => espocrm.records.all(entity));
      expect(living.filter(row => row['deleted'] !== true)).toEqual([]);
    };
    return { world, stop };
  });
});
