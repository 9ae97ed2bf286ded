import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { upToDate } from '@/lib/background/rejudge';
import { sendOutbox } from '@/lib/background/send-outbox';
import { queuedEntries } from '@/lib/store/outbox';
import type { DemoOrg } from '../demo-org/demo-org';
import { toO1, toO2 } from '../support/database';
import { livedThrough } from '../support/life';
import { atRest, type OrgWorld } from '../support/org-world';
import {
  begun,
  halfAMinuteLater,
  hoursLater,
  idOf,
  inCrm,
  orgWithFields,
  TEXT,
  tagged,
  turnedOn,
} from '../support/write-back';
import { type WriteFaultRow, writeFaultTable } from './write-fault-table';

let demo: DemoOrg;
let world: OrgWorld;
const printed: string[] = [];
const calls = ['Morning call', 'Noon call'];

beforeAll(async () => {
  demo = await orgWithFields();
});
afterAll(async () => {
  await demo.stop();
  console.info(['| what happens | the rep sees | in the CRM at the end | links lost |', ...printed].join('\n'));
});

async function begin(): Promise<void> {
  world = await begun(demo, calls);
  await turnedOn(world, TEXT);
}

/** However it went: both tags are here, both in the CRM, and nothing waits. */
async function arrived(objectiveId = 'O1'): Promise<void> {
  for (const subject of calls) {
    expect((await world.deps.db.get('links', await idOf(world, subject)))?.choice).toEqual({
      kind: 'objective',
      objectiveId,
    });
    expect(inCrm(world, subject)).toMatch(new RegExp(`\\[${objectiveId} [^\\]]+\\]$`));
  }
  expect(await world.deps.db.count('outbox')).toBe(0);
}

describe('tags on their way, when', () => {
  beforeEach(begin);

  test.each(writeFaultTable.map(row => [row.what, row] as const))('%s', async (_, row) => {
    await tagged(world, calls);
    const end = row.begin(world);
    await halfAMinuteLater(world);
    const entries = await queuedEntries(world.deps.db);
    if (row.sees === 'arrived') expect(entries).toEqual([]);
    else {
      const { state, problem } = row.sees;
      expect(entries.map(each => [each.state, each.problem?.kind])).toEqual(calls.map(() => [state, problem]));
    }
    end?.();
    if (row.sees !== 'arrived' && row.sees.state === 'refused') {
      await hoursLater(world);
      for (const { id } of entries) await sendOutbox(world.deps, { entryId: id });
    }
    await hoursLater(world);
    await arrived();
    printed.push(printedRow(row));
  });
});

function printedRow({ what, sees }: WriteFaultRow): string {
  const seen = sees === 'arrived' ? 'tagged' : `tagged, ${sees.state}: ${sees.problem}`;
  return `| ${what} | ${seen} | 2 tags | 0 |`;
}

describe('the background that the browser stops', () => {
  it('at any step of tagging and writing loses no tag', async () => {
    await begin();
    const ids = await Promise.all(calls.map(subject => idOf(world, subject)));
    const work = async (): Promise<void> => {
      const { deps } = world;
      await linkActivities(deps, { activityIds: ids, choice: toO2 });
      await upToDate(deps);
      demo.clock.advance(30_000);
      await sendOutbox(deps, { entryId: null });
      await atRest(deps);
    };
    world.wake();
    await work();
    const { steps } = world.life;
    expect(steps).toBeGreaterThan(30);
    for (let endsAt = 1; endsAt <= steps; endsAt += 1) {
      await begin();
      world.wake(endsAt);
      await livedThrough(world.life, work());
      world.wake();
      const isStored = (await world.deps.db.get('links', ids[0] ?? ''))?.choice != null;
      // Not answered yet: the rep presses again.
      if (!isStored) await linkActivities(world.deps, { activityIds: ids, choice: toO2 });
      await hoursLater(world);
      await halfAMinuteLater(world);
      await arrived('O2');
    }
    printed.push(`| the background is stopped, at each of ${steps} steps | tagged; goes by itself | 2 tags | 0 |`);
  }, 300_000);

  it('a tag made while nothing could be stored is told at once, and nothing is half kept', async () => {
    await begin();
    const { db } = world.deps;
    world.deps.db = new Proxy(db, {
      get: (target, name) =>
        name === 'transaction'
          ? () => {
              throw new DOMException('no room', 'QuotaExceededError');
            }
          : Reflect.get(target, name, target),
    });
    const pressed = linkActivities(world.deps, { activityIds: [`${demo.org.id}/x`], choice: toO1 });
    await expect(pressed).rejects.toMatchObject({ name: 'QuotaExceededError' });
    world.deps.db = db;
    await tagged(world, calls);
    await hoursLater(world);
    await arrived();
  });
});
