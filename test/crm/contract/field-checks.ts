import assert from 'node:assert/strict';
import type { RecordId } from '@/lib/domain/record-id';
import type { Check } from './contract';
import { aDraft, must, newSubject, type Signed, signed } from './steps';
import type { World } from './world';

const FIELD_OF_NOBODY = 'cThroughlineNowhere';

async function aCall({ crm, me, ...at }: Signed): Promise<RecordId> {
  return must(await crm.createCall(aDraft({ crm, me, ...at }), me.id, crypto.randomUUID())).id;
}

async function kept(world: World, { crm }: Signed, id: RecordId): Promise<string | null | undefined> {
  const read = must(await crm.readFields([id], [world.chosenField])).get(id);
  return read === undefined ? undefined : must(read)[world.chosenField];
}

function kindsOf(outcomes: readonly { ok: boolean; problem?: { kind: string } }[]): string[] {
  return outcomes.map(each => (each.ok ? 'done' : (each.problem?.kind ?? '')));
}

/** A text of a field that the rep chose: how tags are written to a CRM and read back. */
export const fieldChecks: readonly Check[] = [
  {
    name: 'a text written into a chosen field reads back as it was written, and written again it is the same',
    async check(world) {
      const at = await signed(world);
      const id = await aCall(at);
      const text = newSubject('O2 "pilot" by 31 Oct [O2 2026-11-20T15:00:00Z]');
      const write = { id, values: { [world.chosenField]: text } };
      for (let times = 0; times < 2; times += 1) {
        assert.deepEqual(kindsOf(must(await at.crm.writeFields([write]))), ['done']);
        assert.equal(await kept(world, at, id), text);
      }
    },
  },
  {
    name: 'a field the CRM does not know is refused, and the record stays as it is',
    async check(world) {
      const at = await signed(world);
      const id = await aCall(at);
      const before = await kept(world, at, id);
      const outcomes = must(await at.crm.writeFields([{ id, values: { [FIELD_OF_NOBODY]: 'text' } }]));
      assert.deepEqual(kindsOf(outcomes), ['notAllowed']);
      const read = await at.crm.readFields([id], [FIELD_OF_NOBODY]);
      // Where each record is asked for alone, each says so itself.
      const said = read.ok ? read.value.get(id) : read;
      assert.equal(said?.ok === false ? said.problem.kind : 'read', 'notAllowed');
      assert.equal(await kept(world, at, id), before);
    },
  },
  {
    name: 'several are told apart: one that is gone does not hold up the others, and is not read',
    async check(world) {
      const at = await signed(world);
      const [first, gone, last] = [await aCall(at), await aCall(at), await aCall(at)];
      must(await at.crm.deleteCall(gone));
      const text = newSubject('told apart');
      const writes = [first, gone, last].map(id => ({ id, values: { [world.chosenField]: text } }));
      assert.deepEqual(kindsOf(must(await at.crm.writeFields(writes))), ['done', 'gone', 'done']);
      const read = must(await at.crm.readFields([first, gone, last], [world.chosenField]));
      assert.deepEqual([...read.keys()].sort(), [first, last].sort());
    },
  },
  {
    name: 'a text whose answer got lost may be written again',
    async check(world) {
      const at = await signed(world);
      const id = await aCall(at);
      const text = newSubject('lost answer');
      const write = { id, values: { [world.chosenField]: text } };
      world.network.fail('lostAfter', { isMeant: world.isWrite, times: 1 });
      await at.crm.writeFields([write]);
      world.network.calm();
      assert.deepEqual(kindsOf(must(await at.crm.writeFields([write]))), ['done']);
      assert.equal(await kept(world, at, id), text);
    },
  },
];
