import { describe, expect, test } from 'vitest';
import { suggest } from '@/lib/domain/suggest/suggest';
import { anActivity, anObjective, aPlan, KESTREL } from '../../support/builders';
import { answered, guessAfter, knownFor } from './known';

const pilot = anObjective({ id: 'pilot', statement: 'Agree a paid pilot on line 2', due: '2026-12-31' });
const renewal = anObjective({ id: 'renewal', statement: 'Renew the maintenance contract', due: '2026-12-31' });
const security = anObjective({ id: 'security', statement: 'Pass the security assessment', due: '2026-12-31' });
const TOM = 'org/003Tom';
const DEAL = 'org/006Deal';

describe('which objective an activity serves', () => {
  test('the same opportunity as an earlier link comes first, and says so', () => {
    const earlier = [
      answered('renewal', { opportunityId: DEAL, subject: 'Terms' }),
      answered('pilot', { day: '2026-11-17' }),
    ];
    const guess = guessAfter(earlier, { opportunityId: DEAL }, [pilot, renewal, security]);
    expect(guess.preselected).toBe('renewal');
    expect(guess.offered[0]?.because).toEqual({
      kind: 'sameOpportunity',
      earlier: { activityId: earlier[0]?.activity.id, subject: 'Terms', day: '2026-11-16' },
    });
  });

  test('the same contact counts, though the account was worked for another objective since', () => {
    const earlier = [
      answered('security', { contactId: TOM }),
      answered('security', { contactId: TOM }),
      answered('pilot', { day: '2026-11-17' }),
      answered('pilot', { day: '2026-11-17' }),
    ];
    const guess = guessAfter(earlier, { contactId: TOM }, [pilot, renewal, security]);
    expect(guess.ranked[0]?.objectiveId).toBe('security');
    expect(guess.offered[0]?.because.kind).toBe('sameContact');
  });

  test('words of the notes speak for the objective that uses them, before anything was learned', () => {
    const guess = guessAfter([], { notes: 'They sent the security assessment.' }, [pilot, renewal, security]);
    expect(guess.ranked[0]?.objectiveId).toBe('security');
    expect(guess.offered[0]?.because).toEqual({ kind: 'words', words: ['security', 'assessment'] });
  });

  test('a word that only earlier links used is learned from them', () => {
    const objectives = [pilot, renewal, security];
    const about = { notes: 'Sat with Henrike on the manifold drawings' };
    const before = guessAfter([], about, objectives).ranked.find(each => each.objectiveId === 'renewal');
    const earlier = [
      answered('renewal', { notes: 'manifold drawings' }),
      answered('renewal', { notes: 'the manifold' }),
    ];
    const after = guessAfter(earlier, about, objectives);
    expect(after.ranked[0]?.objectiveId).toBe('renewal');
    expect(after.ranked[0]?.probability).toBeGreaterThan((before?.probability ?? 1) * 1.5);
    expect(after.offered[0]?.because).toEqual({ kind: 'words', words: expect.arrayContaining(['manifold']) });
  });

  test('a correction is believed: what was taken for one objective goes to the other', () => {
    const say = { notes: 'bracket torque figures', contactId: TOM };
    const wrong = guessAfter([answered('pilot', say)], say, [pilot, renewal]);
    const right = guessAfter([answered('renewal', say)], say, [pilot, renewal]);
    expect([wrong.ranked[0]?.objectiveId, right.ranked[0]?.objectiveId]).toEqual(['pilot', 'renewal']);
  });

  test('a reply goes where the mail it answers went', () => {
    const earlier = [answered('renewal', { kind: 'email', subject: 'Email: spring figures', accountId: null })];
    const everywhere = { scope: { kind: 'territory' as const } };
    const objectives = [pilot, renewal, security].map(each => ({ ...each, ...everywhere }));
    const guess = guessAfter(earlier, { kind: 'email', subject: 'RE: spring figures', accountId: null }, objectives);
    expect(guess.ranked[0]?.objectiveId).toBe('renewal');
  });

  test('a day that both name brings them together', () => {
    const day = anObjective({
      id: 'day',
      statement: 'Twenty guests at the open day on April 23',
      scope: { kind: 'territory' },
    });
    const guess = guessAfter([], { subject: '23.4.?', kind: 'email' }, [pilot, renewal, day]);
    expect(guess.ranked[0]?.objectiveId).toBe('day');
    expect(guess.offered[0]?.because).toEqual({ kind: 'date', on: '2026-04-23' });
  });

  test('an objective that names another account comes after those that cover this one', () => {
    const elsewhere = anObjective({ id: 'elsewhere', scope: { kind: 'accounts', accountIds: [KESTREL] } });
    const guess = guessAfter([], {}, [elsewhere, renewal]);
    expect(guess.ranked.map(each => each.objectiveId)).toEqual(['renewal', 'elsewhere']);
    expect(guess.offered.map(each => each.objectiveId)).toEqual(['renewal']);
  });

  test('work after the due date still ranks the objective, behind one that is due', () => {
    const late = { ...pilot, due: '2026-11-14' };
    const guess = guessAfter([], {}, [late, renewal]);
    expect(guess.ranked.map(each => each.objectiveId)).toEqual(['renewal', 'pilot']);
  });

  test('when an objective ends, its deals go over to the one that follows it', () => {
    const first = anObjective({
      id: 'first',
      statement: 'Bind three cyber policies',
      start: '2026-08-01',
      due: '2026-10-31',
    });
    const second = anObjective({
      id: 'second',
      statement: 'Bind three more cyber policies',
      start: '2026-11-01',
      due: '2026-12-31',
    });
    const earlier = [1, 2, 3].map(() => answered('first', { opportunityId: DEAL, day: '2026-10-20' }));
    const guess = guessAfter(earlier, { opportunityId: DEAL, day: '2026-11-17' }, [first, second, renewal]);
    expect(guess.ranked[0]?.objectiveId).toBe('second');
  });

  test('one that was ended before the day is not ranked, one that ended later is', () => {
    const ended = { ...pilot, status: 'achieved' as const, endedOn: '2026-11-16' };
    const open = { ...security, status: 'missed' as const, endedOn: '2026-11-17' };
    const guess = guessAfter([], { day: '2026-11-17' }, [ended, open, renewal]);
    expect(guess.ranked.map(each => each.objectiveId).sort()).toEqual(['renewal', 'security']);
  });

  test('all that is possible makes a probability of one', () => {
    const guess = guessAfter([answered('pilot')], { notes: 'security' }, [pilot, renewal, security]);
    const sum = guess.ranked.reduce((total, each) => total + each.probability, guess.nothing);
    expect(sum).toBeCloseTo(1, 10);
    expect(guess.ranked.map(each => each.probability)).toEqual(
      guess.ranked.map(each => each.probability).sort((one, other) => other - one),
    );
  });

  test('a link that was just made is no reason for itself', () => {
    const activity = anActivity({ subject: 'Line 2 pricing', contactId: TOM, opportunityId: DEAL });
    const own = { ...activity, choice: { kind: 'objective' as const, objectiveId: 'renewal' } };
    const plan = aPlan({ objectives: [pilot, renewal] });
    const { trail } = knownFor(activity, { earlier: [{ activity, choice: own.choice }] });
    const without = suggest(activity, plan, { trail: [], lessons: [], recent: [] });
    expect(suggest(activity, plan, { trail, lessons: [], recent: [own] })).toEqual(without);
  });
});
