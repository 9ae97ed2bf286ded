import assert from 'node:assert/strict';
import type { RecordShown } from '@/lib/crm/crm';
import { activity } from '@/lib/domain/activity';
import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Check } from './contract';
import { must, newSubject, signed } from './steps';
import type { World } from './world';

const shown = (kind: RecordShown['kind'], record: string): RecordShown => ({ kind, record, parentAccount: null });

async function leadsToAccount(world: World, record: RecordShown): Promise<void> {
  const { crm, account } = await signed(world);
  assert.deepEqual(must(await crm.resolveAccount(record)), { id: account, name: world.account.name });
}

export const accountChecks: readonly Check[] = [
  {
    name: 'an account is known by its name',
    check: world => leadsToAccount(world, shown('account', world.account.record)),
  },
  {
    name: 'a person leads to the account',
    check: world => leadsToAccount(world, shown('contact', world.person.record)),
  },
  {
    name: 'an opportunity leads to the account',
    check: world => leadsToAccount(world, shown('opportunity', world.opportunity.record)),
  },
  {
    name: 'a call leads to the account',
    async check(world) {
      const record = await world.inCrm.logCall(newSubject('whose call'));
      await leadsToAccount(world, shown('task', record));
    },
  },
  {
    name: 'an account that is not there is said to be gone',
    async check(world) {
      const { crm } = await signed(world);
      const answer = await crm.resolveAccount(shown('account', world.noAccount));
      assert.equal(answer.ok ? 'there' : answer.problem.kind, 'gone');
    },
  },
  {
    name: 'its people are listed with their titles',
    async check(world) {
      const { crm, account } = await signed(world);
      const { record, name, title } = world.person;
      const people = must(await crm.contactsOf(account));
      assert.deepEqual(people, [{ id: recordIdIn(crm.place, record), name, title }]);
    },
  },
  {
    name: 'its activities are listed, each fit to be stored',
    async check(world) {
      const { crm, account, from } = await signed(world);
      const subject = newSubject('on the account');
      const record = await world.inCrm.logCall(subject);
      const { activities } = must(await crm.accountActivities(account, { from, since: null }));
      const found = activities.find(each => recordOf(each.id) === record);
      assert.equal(found?.subject, subject);
      assert.equal(new Set(activities.map(each => each.id)).size, activities.length);
      for (const each of activities) {
        assert.deepEqual(activity.parse(each), each);
        assert.equal(each.accountId, account);
        assert.equal(each.accountName, world.account.name);
      }
    },
  },
  {
    name: 'a call on a person of the account is on the account, and names the person',
    async check(world) {
      const { crm, account, from } = await signed(world);
      const record = await world.inCrm.logCall(newSubject('on a person'), 'person');
      const { activities } = must(await crm.accountActivities(account, { from, since: null }));
      const found = activities.find(each => recordOf(each.id) === record);
      assert.equal(found?.accountId, account);
      assert.equal(found?.contactName, world.person.name);
    },
  },
  {
    name: 'reading on brings what is new there, and what was deleted',
    async check(world) {
      const { crm, account, from } = await signed(world);
      const doomed = await world.inCrm.logCall(newSubject('soon deleted'));
      const first = must(await crm.accountActivities(account, { from, since: null }));
      const fresh = await world.inCrm.logCall(newSubject('new'));
      await world.inCrm.remove(doomed);
      const kept = async () => first.activities.map(each => each.id);
      const later = must(await crm.accountActivities(account, { from, since: first.readUntil, kept }));
      assert.ok(later.activities.some(each => recordOf(each.id) === fresh));
      assert.deepEqual(later.goneIds.map(recordOf), [doomed]);
    },
  },
];
