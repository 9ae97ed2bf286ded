import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '@/lib/domain/suggest/suggest';
import { anActivity, anObjective, aPlan } from '../../support/builders';
import { answered, guessAfter, knownFor } from './known';

const pilot = anObjective({ id: 'pilot', statement: 'Agree a paid pilot on line 2', due: '2026-12-31' });
const renewal = anObjective({ id: 'renewal', statement: 'Renew the maintenance contract', due: '2026-12-31' });
const prospects = anObjective({ id: 'prospects', statement: 'Ten first meetings', scope: { kind: 'territory' } });
const objectives = [pilot, renewal, prospects];

const texts: [what: string, subject: string, notes: string][] = [
  ['nothing at all', '', ''],
  ['spaces', '   ', '\n\t '],
  ['32,000 characters of notes', 'Call', 'line 2 '.repeat(4_571)],
  ['32,000 characters without a space', 'Call', 'x'.repeat(32_000)],
  ['only emoji', '👍🏽', '🎉🎉🎉'],
  ['Arabic', 'مكالمة', 'تحدثنا عن تجديد العقد'],
  ['Hebrew and English', 'שיחה', 'renew מחר'],
  ['Chinese', '电话', '续签维护合同'],
  ['names of what every object has', 'constructor toString', '__proto__ hasOwnProperty valueOf'],
  ['half a character', 'Call \ud83d', '\udc4d'],
  ['figures', '4/1 13/13 99.99.', '2026-02-30 00:00'],
];

describe('whatever was written, the guess is sane', () => {
  test.each(texts)('%s', (_, subject, notes) => {
    const guess = guessAfter(
      [answered('pilot', { subject, notes }), answered(null, { subject, notes })],
      { subject, notes },
      objectives,
    );
    expect(guess.ranked).toHaveLength(3);
    for (const { probability } of [...guess.ranked, { probability: guess.nothing }]) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    expect(guess.ranked.reduce((sum, each) => sum + each.probability, guess.nothing)).toBeCloseTo(1, 8);
  });

  test('any text, account and kind gives probabilities, and always the same', () => {
    const anything = fc.record({
      subject: fc.string({ unit: 'grapheme', maxLength: 60 }),
      notes: fc.string({ unit: 'grapheme', maxLength: 200 }),
      accountId: fc.constantFrom(null, 'org/001x', '001x', ''),
      contactTitle: fc.option(fc.string({ maxLength: 30 })),
      kind: fc.constantFrom('call', 'email', 'meeting', 'task', 'linkedIn', 'networking'),
      loggedAt: fc.constantFrom('2026-11-17T10:00:00-06:00', 'not a time'),
    });
    fc.assert(
      fc.property(anything, changes => {
        const activity = anActivity(changes);
        const plan = aPlan({ objectives });
        const known = knownFor(activity, { earlier: [answered('renewal', { notes: 'a word' })] });
        const guess = suggest(activity, plan, known);
        expect(guess.ranked.reduce((sum, each) => sum + each.probability, guess.nothing)).toBeCloseTo(1, 8);
        expect(suggest({ ...activity }, { ...plan }, structuredClone(known))).toEqual(guess);
      }),
    );
  });
});

describe('the plan changes after it was learned from', () => {
  const about = { notes: 'bracket torque figures', opportunityId: 'org/006Deal' };
  const earlier = [answered('pilot', about), answered('pilot', about)];

  test('an objective that was deleted is not offered, and the others are as if it had never been learned', () => {
    expect(guessAfter(earlier, about, [renewal, prospects]).ranked.map(each => each.objectiveId)).toEqual([
      'renewal',
      'prospects',
    ]);
  });

  test('an objective that was reworded keeps what was learned for it', () => {
    const reworded = { ...pilot, statement: 'Something else entirely' };
    expect(guessAfter(earlier, about, [renewal, reworded]).ranked[0]?.objectiveId).toBe('pilot');
  });

  test('an objective without dates, tactics or accounts is ranked like any other', () => {
    const bare = anObjective({ id: 'bare', scope: { kind: 'accounts', accountIds: [] }, start: null, due: null });
    const internal = anObjective({ id: 'internal', scope: { kind: 'internal' } });
    expect(guessAfter([], {}, [bare, internal, pilot]).ranked.map(each => each.objectiveId)).toContain('bare');
  });

  test('among objectives that all say and cover the same none is preselected', () => {
    const alike = ['one', 'two', 'three', 'four'].map(id => anObjective({ id }));
    expect(guessAfter([], { subject: 'Call' }, alike).preselected).toBeNull();
  });
});
