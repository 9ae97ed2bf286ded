import assert from 'node:assert/strict';
import type { CallDraft } from '@/lib/domain/activity';
import { activity } from '@/lib/domain/activity';
import { plusDays } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Check } from './contract';
import { aDraft, must, newSubject, type Signed, signed } from './steps';
import type { World } from './world';

/** As the outbox does it: look whether it is there, else try again with the same key. Returns the record's id. */
async function tryUntilThere({ crm, me }: Signed, draft: CallDraft, key: string, attemptedAt: string): Promise<string> {
  for (let tries = 0; tries < 3; tries += 1) {
    const [there] = must(await crm.callsLike(draft, me.id, attemptedAt));
    if (there !== undefined) return there.id;
    const made = await crm.createCall(draft, me.id, key);
    if (made.ok) return made.value.id;
  }
  throw new Error('it never arrived');
}

async function surviveLostAnswer(world: World, kind: CallDraft['kind']): Promise<void> {
  const at = await signed(world);
  // Some CRMs need several writes for one call: the answer to each of them may be the one that gets lost.
  for (const skip of [0, 1, 2]) {
    const draft = aDraft(at, { kind, subject: newSubject(`lost answer ${skip + 1}`) });
    const key = crypto.randomUUID();
    const attemptedAt = world.now();
    world.network.fail('lostAfter', { isMeant: world.isWrite, times: 1, skip });
    await at.crm.createCall(draft, at.me.id, key);
    world.network.calm();
    await expectOnce(world, at, draft, await tryUntilThere(at, draft, key, attemptedAt));
  }
}

async function expectOnce(world: World, at: Signed, draft: CallDraft, id: string): Promise<void> {
  assert.equal(await world.inCrm.count(draft.subject), 1);
  const { activities } = must(await at.crm.accountActivities(at.account, { from: at.from, since: null }));
  assert.deepEqual(
    activities.filter(each => each.subject === draft.subject).map(each => each.id),
    [id],
  );
}

export const loggingChecks: readonly Check[] = [
  {
    name: 'a call arrives done, on its account, and reads back as it was written',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at);
      const made = must(await at.crm.createCall(draft, at.me.id, crypto.randomUUID()));
      assert.deepEqual(activity.parse(made), made);
      const { activities } = must(await at.crm.accountActivities(at.account, { from: at.from, since: null }));
      for (const each of [made, activities.find(found => found.id === made.id)]) {
        assert.equal(each?.kind, 'call');
        assert.equal(each.isCompleted, true);
        assert.equal(each.accountId, at.account);
        assert.equal(each.ownerId, at.me.id);
        assert.equal(each.subject, draft.subject);
        assert.equal(each.notes, draft.notes);
        assert.equal(each.nextStep, draft.nextStep);
        assert.equal(each.durationSeconds, 720);
        assert.equal(each.disposition, draft.disposition);
        assert.equal(each.day, at.today);
        // Wrong by an hour means a time zone was forgotten.
        assert.ok(Math.abs(Date.parse(each.loggedAt) - Date.parse(world.now())) < 1_800_000);
      }
    },
  },
  {
    name: 'a call with nothing but a subject is enough',
    async check(world) {
      const at = await signed(world);
      const bare = { notes: '', disposition: null, nextStep: null, durationMinutes: null };
      const draft = aDraft(at, { ...bare, subject: newSubject('a < b, c > d & e = f') });
      const key = crypto.randomUUID();
      const made = must(await at.crm.createCall(draft, at.me.id, key));
      assert.equal(made.notes, '');
      assert.equal(made.nextStep, null);
      assert.equal(made.kind, 'call');
      assert.equal(must(await at.crm.callsLike(draft, at.me.id, world.now())).length, 1);
    },
  },
  {
    name: 'a meeting that was held is over, on its own day',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at, {
        kind: 'meeting',
        day: plusDays(at.today, -2),
        durationMinutes: 45,
        disposition: null,
      });
      const made = must(await at.crm.createCall(draft, at.me.id, crypto.randomUUID()));
      assert.equal(made.kind, 'meeting');
      assert.equal(made.isCompleted, true);
      assert.equal(made.day, draft.day);
      assert.equal(made.durationSeconds, 2_700);
    },
  },
  {
    name: 'a meeting of today is over, too',
    async check(world) {
      const at = await signed(world);
      const made = must(await at.crm.createCall(aDraft(at, { kind: 'meeting' }), at.me.id, crypto.randomUUID()));
      assert.equal(made.isCompleted, true);
      assert.equal(made.day, at.today);
      assert.ok(Date.parse(made.endsAt ?? '') <= Date.parse(world.now()) + 60_000);
    },
  },
  {
    name: 'a call with a person names the person',
    async check(world) {
      const at = await signed(world);
      const contactId = recordIdIn(at.crm.place, world.person.record);
      const draft = aDraft(at, { contactId, contactName: world.person.name });
      const made = must(await at.crm.createCall(draft, at.me.id, crypto.randomUUID()));
      assert.equal(made.contactId, contactId);
      assert.equal(made.contactName, world.person.name);
      assert.equal(made.accountId, at.account);
    },
  },
  {
    name: 'a call whose answer got lost is found instead of made again',
    check: world => surviveLostAnswer(world, 'call'),
  },
  {
    name: 'a meeting whose answer got lost is found instead of made again',
    check: world => surviveLostAnswer(world, 'meeting'),
  },
  {
    name: 'a call that was only half made is completed by the next try',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at);
      const key = crypto.randomUUID();
      const attemptedAt = world.now();
      // Only a CRM that needs several writes for one call gets stuck here.
      world.network.fail('lostBefore', { isMeant: world.isWrite, skip: 1 });
      await at.crm.createCall(draft, at.me.id, key);
      world.network.calm();
      await expectOnce(world, at, draft, await tryUntilThere(at, draft, key, attemptedAt));
    },
  },
  {
    name: 'a call that never arrived is not found',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at);
      world.network.fail('lostBefore', { isMeant: world.isWrite });
      const made = await at.crm.createCall(draft, at.me.id, crypto.randomUUID());
      world.network.calm();
      assert.deepEqual(made, { ok: false, problem: { kind: 'offline' } });
      assert.deepEqual(must(await at.crm.callsLike(draft, at.me.id, world.now())), []);
      assert.equal(await world.inCrm.count(draft.subject), 0);
    },
  },
  {
    name: 'only what says the same is alike, and what is deleted twice is deleted once',
    async check(world) {
      const at = await signed(world);
      const attemptedAt = world.now();
      const draft = aDraft(at);
      const made = must(await at.crm.createCall(draft, at.me.id, crypto.randomUUID()));
      assert.deepEqual(
        must(await at.crm.callsLike(draft, at.me.id, attemptedAt)).map(each => each.id),
        [made.id],
      );
      assert.deepEqual(must(await at.crm.callsLike({ ...draft, notes: 'other words' }, at.me.id, attemptedAt)), []);
      must(await at.crm.deleteCall(made.id));
      must(await at.crm.deleteCall(made.id));
      assert.deepEqual(must(await at.crm.callsLike(draft, at.me.id, attemptedAt)), []);
    },
  },
];
