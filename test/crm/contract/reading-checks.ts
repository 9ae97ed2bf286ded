import assert from 'node:assert/strict';
import { activity } from '@/lib/domain/activity';
import { recordOf } from '@/lib/domain/record-id';
import type { Check } from './contract';
import { must, newSubject, readMine, signed } from './steps';

export const readingChecks: readonly Check[] = [
  {
    name: 'all of them arrive, none twice, each fit to be stored',
    async check(world) {
      const records = [];
      for (const number of [1, 2, 3]) records.push(await world.inCrm.logCall(newSubject(`of three ${number}`)));
      const at = await signed(world);
      const { activities } = await readMine(at, null);
      const read = activities.map(each => recordOf(each.id));
      assert.deepEqual(
        records.filter(record => !read.includes(record)),
        [],
      );
      assert.equal(new Set(read).size, read.length);
      for (const each of activities) {
        assert.deepEqual(activity.parse(each), each);
        assert.equal(each.ownerId, at.me.id);
        assert.ok(each.day >= at.from);
      }
    },
  },
  {
    name: 'the next reading brings what changed in the CRM',
    async check(world) {
      const at = await signed(world);
      const record = await world.inCrm.logCall(newSubject('before'));
      const first = await readMine(at, null);
      const renamed = newSubject('after');
      await world.inCrm.rename(record, renamed);
      const later = await readMine(at, first.readUntil);
      assert.equal(later.activities.findLast(each => recordOf(each.id) === record)?.subject, renamed);
    },
  },
  {
    name: 'what was deleted in the CRM is noticed',
    async check(world) {
      const at = await signed(world);
      const record = await world.inCrm.logCall(newSubject('deleted'));
      const first = await readMine(at, null);
      await world.inCrm.remove(record);
      const later = await readMine(
        at,
        first.readUntil,
        first.activities.map(each => each.id),
      );
      assert.ok(later.goneIds.map(recordOf).includes(record));
      assert.ok(!later.activities.some(each => recordOf(each.id) === record));
      // What is still there is not taken for gone.
      const there = new Set((await readMine(at, null)).activities.map(each => each.id));
      assert.deepEqual(
        later.goneIds.filter(id => there.has(id)),
        [],
      );
    },
  },
  {
    name: 'where to read on is never later than now, and reading on from there misses nothing',
    async check(world) {
      const at = await signed(world);
      const first = await readMine(at, null);
      assert.ok(Date.parse(first.readUntil) <= Date.parse(world.now()) + 120_000);
      const record = await world.inCrm.logCall(newSubject('made meanwhile'));
      const second = await readMine(at, first.readUntil);
      assert.ok(second.activities.some(each => recordOf(each.id) === record));
    },
  },
  {
    name: 'a reading that breaks half-way fails as a whole',
    async check(world) {
      const at = await signed(world);
      await readMine(at, null);
      world.network.fail('serverDown', { skip: 1 });
      const read = await at.crm.myActivities(at.me.id, { from: at.from, since: null }, async () => undefined);
      world.network.calm();
      assert.equal(read.ok ? 'read' : read.problem.kind, 'crmDown');
      must(await at.crm.myActivities(at.me.id, { from: at.from, since: null }, async () => undefined));
    },
  },
];
