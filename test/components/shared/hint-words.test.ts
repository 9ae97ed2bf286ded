import { describe, expect, test } from 'vitest';
import { flagFacts } from '@/components/shared/flag-words';
import { hintFacts, hintWords } from '@/components/shared/hint-words';
import type { Hint } from '@/lib/domain/rules/hint';
import { aHint, aTiedLine, fernhillObjectives } from '../../support/views';

const place = {
  objectives: fernhillObjectives,
  accountName: 'Brightwater',
  today: '2026-11-20',
  timeZone: 'America/Chicago',
};

describe('the words of remarks', () => {
  test.each<[string, Hint, string]>([
    ['no outcome', aHint('S1'), 'What came of it?'],
    ['no next step', aHint('S2'), 'What happens next?'],
    ['same words', aHint('S3', { count: 3 }), 'Same note at 3 accounts.'],
    [
      'a burst this week names the weekday',
      aHint('S4', { count: 6, day: '2026-11-20' }),
      '6 logged together on Friday. Tag them in one go?',
    ],
    [
      'a burst long ago names the date',
      aHint('S4', { count: 6, day: '2026-11-13' }),
      '6 logged together on Nov 13. Tag them in one go?',
    ],
    ['late', aHint('S5', { count: 6 }), 'Logged 6 working days later.'],
    [
      'no tactic names the kind in the middle of a sentence',
      aHint('S6', { objectiveId: 'O5' }),
      '“Meet two more ABCD executives by 31 Dec 2026” has no meeting tactic. Add one?',
    ],
    [
      'an objective past its date',
      aHint('S7', { objectiveId: 'O5', day: '2026-10-31' }),
      '“Meet two more ABCD executives by 31 Dec 2026” ended on Oct 31. Close or extend?',
    ],
    ['one second is one', aHint('S9', { count: 1 }), '1 second: voicemail?'],
    ['dated ahead', aHint('S10', { day: '2026-11-24' }), 'Done, but dated Nov 24.'],
    [
      'a better fit',
      aHint('S11', { objectiveId: 'O12' }),
      'Looks like “Quote within 3 working days on 10 quotes in…”?',
    ],
    ['an objective that is gone', aHint('S11', { objectiveId: 'O99' }), 'Looks like “…”?'],
  ])('%s', (_, hint, words) => expect(hintWords(hint, 'meeting', place)).toBe(words));

  test('what stands behind one: what the rule says, the others of its batch, since when, how to clear it', () => {
    const hint = aHint('S3', { count: 3, batch: ['a', 'b', 'c'] });
    expect(hintFacts(hint, aTiedLine('O5', { day: '2026-11-17' }), place)).toEqual([
      expect.stringMatching(/^The same note at several accounts/),
      '2 others are meant too.',
      'It happened on Nov 17. True since Wed 3:00 PM.',
      'Say in each note, in your CRM, what was particular about it.',
    ]);
  });

  test('a better fit names both objectives in full', () => {
    const facts = hintFacts(aHint('S11', { objectiveId: 'O12' }), aTiedLine('O5'), place);
    expect(facts).toContain('It is tied to “Meet two more ABCD executives by 31 Dec 2026”.');
    expect(facts).toContain('It may serve “Quote within 3 working days on 10 quotes in a row by 31 Dec 2026”.');
  });

  test('the days after a due date are those that are set, not always seven', () => {
    const flag = {
      rule: 'H2',
      sentence: 'rule_H2_overdue',
      objectiveId: 'O5',
      day: '2026-10-31',
      count: 14,
      since: '2026-11-18T16:00:00Z',
    } as const;
    expect(flagFacts(flag, '2026-11-17', place)).toContain('It covers 14 days after its due date.');
  });
});
