import assert from 'node:assert/strict';
import { isTimeZone } from '@/lib/domain/calendar';
import { placeOf, recordIdIn } from '@/lib/domain/record-id';
import type { Check } from './contract';
import { aDraft, must, readMine, signed } from './steps';

export const sessionChecks: readonly Check[] = [
  {
    name: 'the rep is known by name, and by a time zone that exists',
    async check(world) {
      const { crm, me } = await signed(world);
      assert.equal(placeOf(me.id), crm.place);
      assert.notEqual(me.name.trim(), '');
      assert.ok(me.timeZone === null || isTimeZone(me.timeZone));
      assert.deepEqual(must(await crm.currentUser()), me);
    },
  },
  {
    name: "nothing is asked of any host but the CRM's own",
    async check(world) {
      await readMine(await signed(world), null);
      const hosts = new Set(world.network.asked.map(({ url }) => url.host));
      assert.ok(hosts.size > 0);
      assert.deepEqual(
        [...hosts].filter(host => !world.hosts.includes(host)),
        [],
      );
    },
  },
  {
    name: 'a rep who is signed out is told so, and goes on after signing in again',
    async check(world) {
      const { crm, me } = await signed(world);
      world.signOut();
      const answer = await crm.currentUser();
      await world.signIn();
      assert.equal(answer.ok ? 'signed in' : answer.problem.kind, 'signedOut');
      assert.deepEqual(must(await crm.currentUser()), me);
    },
  },
  {
    name: 'work of one rep is never written while somebody else is signed in',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at);
      const other = recordIdIn(at.crm.place, world.account.record);
      const answer = await at.crm.createCall(draft, other, crypto.randomUUID());
      assert.deepEqual(answer, { ok: false, problem: { kind: 'otherUser' } });
      assert.equal(await world.inCrm.count(draft.subject), 0);
    },
  },
  {
    name: 'what belongs to another place is neither asked for nor made',
    async check(world) {
      const at = await signed(world);
      const elsewhere = recordIdIn('elsewhere.example', world.account.record);
      const refused = { ok: false, problem: { kind: 'unknownPlace' } };
      const before = world.network.asked.length;
      assert.deepEqual(await at.crm.contactsOf(elsewhere), refused);
      assert.deepEqual(await at.crm.accountActivities(elsewhere, { from: at.from, since: null }), refused);
      assert.deepEqual(await at.crm.createCall(aDraft(at, { accountId: elsewhere }), at.me.id, 'key'), refused);
      assert.deepEqual(await at.crm.writeFields([{ id: elsewhere, values: { [world.chosenField]: 'text' } }]), refused);
      assert.deepEqual(await at.crm.readFields([elsewhere], [world.chosenField]), refused);
      assert.deepEqual(await at.crm.deleteCall(elsewhere), refused);
      assert.equal(world.network.asked.length, before);
    },
  },
];
