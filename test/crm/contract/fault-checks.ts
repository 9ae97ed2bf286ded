import assert from 'node:assert/strict';
import type { ProblemKind } from '@/lib/result';
import type { Check } from './contract';
import type { NetworkFault } from './network';
import { aDraft, must, signed } from './steps';

const faults: { fault: NetworkFault; what: string; kind: ProblemKind }[] = [
  { fault: 'lostBefore', what: 'no answer', kind: 'offline' },
  { fault: 'halfAnswer', what: 'half an answer', kind: 'unreadable' },
  { fault: 'serverDown', what: 'a maintenance page', kind: 'crmDown' },
  { fault: 'strangePage', what: "somebody else's page", kind: 'crmDown' },
  { fault: 'strangeShape', what: 'an answer of another shape', kind: 'unreadable' },
];

export const faultChecks: readonly Check[] = [
  ...faults.map(({ fault, what, kind }) => ({
    name: `${what} is reported as ${kind}, and the next question is answered`,
    async check(world: Parameters<Check['check']>[0]) {
      const { crm, account } = await signed(world);
      must(await crm.contactsOf(account));
      world.network.fail(fault);
      const answer = await crm.contactsOf(account);
      world.network.calm();
      assert.equal(answer.ok ? 'answered' : answer.problem.kind, kind);
      must(await crm.contactsOf(account));
    },
  })),
  {
    name: "each answer tells the CRM's own time: the device's clock may be hours off",
    async check(world) {
      const { crm, account } = await signed(world);
      must(await crm.contactsOf(account));
      const told = crm.answeredAt?.() ?? null;
      assert.ok(told !== null && !Number.isNaN(Date.parse(told)), `it told ${told}`);
    },
  },
  {
    name: 'what cannot be written is not there afterwards',
    async check(world) {
      const at = await signed(world);
      const draft = aDraft(at);
      world.network.fail('serverDown', { isMeant: world.isWrite });
      const made = await at.crm.createCall(draft, at.me.id, crypto.randomUUID());
      world.network.calm();
      assert.equal(made.ok ? 'made' : made.problem.kind, 'crmDown');
      assert.equal(await world.inCrm.count(draft.subject), 0);
    },
  },
];
