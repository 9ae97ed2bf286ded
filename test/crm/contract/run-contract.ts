import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from './contract';
import type { World } from './world';

/** All checks of the contract as tests, in one world that is made for them and cleaned up afterwards. */
export function runContract(start: () => Promise<{ world: World; stop: () => Promise<void> }>): void {
  let world: World;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ world, stop } = await start());
  });
  afterAll(async () => {
    expect(await world.cleanUp()).toEqual([]);
    await stop();
  });
  for (const { about, checks } of contract) {
    describe(about, () => {
      for (const { name, check } of checks) it(name, () => check(world));
    });
  }
}
