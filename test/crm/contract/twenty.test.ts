import { describe, expect } from 'vitest';
import { objects } from '../../stand-ins/twenty/schema';
import { startTwenty } from '../../stand-ins/twenty/twenty';
import { runContract } from './run-contract';
import { twentyWorld } from './twenty-world';

describe('Twenty', () => {
  runContract(async () => {
    const twenty = await startTwenty();
    const world = await twentyWorld({ address: twenty.address, user: 'tim@apple.dev', password: 'tim' });
    const stop = async () => {
      await twenty.stop();
      // Twenty's page goes on; the checks left nothing in the workspace, not even in its bin.
      const left = Object.keys(objects).filter(object => object !== 'workspaceMember');
      expect(left.flatMap(object => twenty.records.all(object))).toEqual([]);
    };
    return { world, stop };
  });
});
