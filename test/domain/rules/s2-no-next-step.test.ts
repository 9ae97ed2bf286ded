import { describe, expect, test } from 'vitest';
import { isFollowUp } from '@/lib/domain/rules/s2-no-next-step';
import { anActivity, KESTREL, ORG } from '../../support/builders';
import { type Case, hintsOf } from '../../support/hints';

const notes = 'agreed on the scope';
const talk: Case = { kind: 'call', disposition: 'Connected', notes };
const meeting: Case = { kind: 'meeting', notes };

test.each<[string, Case, boolean]>([
  ['a meeting', meeting, true],
  ['a connected call', talk, true],
  ['a meeting with a next step', { ...meeting, nextStep: 'Quote by Friday' }, false],
  ['"none needed" is an answer', { ...talk, nextStep: 'None needed' }, false],
  ['a next step of blanks is none', { ...talk, nextStep: '  ' }, true],
  ['a call to the gatekeeper', { ...talk, disposition: 'Gatekeeper' }, false],
  ['a call nobody answered', { ...talk, disposition: 'No answer' }, false],
  ['a call without a disposition', { ...talk, disposition: null }, false],
  [
    'a call that was the first conversation, says the rep',
    { ...talk, disposition: null, isFirstConversation: true },
    false,
  ],
  ['networking is no meeting here', { kind: 'networking', notes }, false],
  ['mail', { kind: 'email', notes }, false],
])('S2 asks what happens next: %s', (_, activity, fires) => {
  expect(hintsOf([activity])).toEqual([fires ? ['S2'] : []]);
});

describe('an open task for the same contact is the next step', () => {
  const PRIYA = `${ORG}/003Kx0000000001AAA`;
  const withPriya: Case = { ...meeting, day: '2026-11-17', contactId: PRIYA, contactName: 'Priya Raman' };
  const open: Case = { kind: 'task', isCompleted: false, day: '2026-11-20', choice: null };

  test.each<[string, Case, Case, boolean]>([
    ['the same contact', withPriya, { ...open, contactId: PRIYA }, false],
    ['the same day', withPriya, { ...open, contactId: PRIYA, day: '2026-11-17' }, false],
    ['from the day before: it was there already', withPriya, { ...open, contactId: PRIYA, day: '2026-11-16' }, true],
    ['an open call', withPriya, { ...open, kind: 'call', contactId: PRIYA }, false],
    ['another contact', withPriya, { ...open, contactId: `${ORG}/003Kx0000000002AAA`, contactName: 'Tom' }, true],
    ['no contact', withPriya, open, true],
    ['a task that is done', withPriya, { ...open, isCompleted: true, contactId: PRIYA }, true],
    [
      'one of two people who were there',
      { ...withPriya, contactId: null, contactName: 'Priya Raman; Tom Wexler' },
      { ...open, contactName: 'tom wexler' },
      false,
    ],
    [
      'a namesake at another account',
      { ...withPriya, contactId: null },
      { ...open, contactName: 'Priya Raman', accountId: KESTREL },
      true,
    ],
    [
      'the same contact in a task without the account',
      withPriya,
      { ...open, contactId: PRIYA, accountId: null },
      false,
    ],
    ['nobody was there, and nobody is meant', meeting, open, true],
  ])('%s', (_, met, task, fires) => {
    expect(hintsOf([met, task])[0]).toEqual(fires ? ['S2'] : []);
    expect(hintsOf([task, met])[1]).toEqual(fires ? ['S2'] : []);
    const made = (changes: Case) => anActivity({ ...changes, id: changes === met ? 'met' : 'task' });
    expect(task.isCompleted === true || isFollowUp(made(task), made(met))).toBe(!fires || task.isCompleted === true);
  });
});
