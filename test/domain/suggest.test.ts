import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import type { Objective } from '@/lib/domain/objective';
import { type Evidence, suggest } from '@/lib/domain/suggest';
import { threadOf, wordsOf } from '@/lib/domain/tokens';
import { anActivity, anObjective, aPlan, KESTREL } from '../support/builders';

const pilot = anObjective({ id: 'pilot', statement: 'Agree a paid pilot' });
const renewal = anObjective({ id: 'renewal', statement: 'Renew the maintenance contract' });
const security = anObjective({ id: 'security', statement: 'Pass the security assessment' });
const TOM = 'org/003Tom';
const DEAL = 'org/006Deal';

let links = 0;
function aLink(objectiveId: string, changes: Partial<Evidence> = {}): Evidence {
  links += 1;
  return {
    activityId: `org/00T${links}`,
    objectiveId,
    opportunityId: null,
    contactId: null,
    kind: 'call',
    subject: 'Call',
    day: '2026-11-10',
    ...changes,
  };
}

function suggested(activity: Partial<Activity>, objectives: Objective[], earlier: Evidence[] = []) {
  return suggest(anActivity({ subject: 'Call', ...activity }), aPlan({ objectives }), earlier);
}
const ids = (given: ReturnType<typeof suggested>): string[] => given.ranked.map(each => each.objectiveId);

describe('suggesting what an activity serves', () => {
  test('the same thread comes first, and says so', () => {
    const given = suggested(
      { subject: 'RE: Fwd: Line 2 pricing' },
      [pilot, renewal],
      [aLink('renewal', { subject: 'Line 2 pricing' }), aLink('pilot', { subject: 'Hello there' })],
    );
    expect(given.preselected).toBe('renewal');
    expect(given.ranked[0]?.because).toEqual({ kind: 'sameThread', subject: 'Line 2 pricing', day: '2026-11-10' });
  });

  test('the same opportunity beats the same contact, which beats the same account', () => {
    const earlier = [
      aLink('security', { day: '2026-11-16' }),
      aLink('pilot', { contactId: TOM }),
      aLink('renewal', { opportunityId: DEAL }),
    ];
    const given = suggested({ contactId: TOM, opportunityId: DEAL }, [pilot, renewal, security], earlier);
    expect(ids(given)).toEqual(['renewal', 'pilot', 'security']);
    expect(given.ranked.map(each => each.because.kind)).toEqual(['sameOpportunity', 'sameContact', expect.any(String)]);
  });

  test('a subject that says nothing makes no thread', () => {
    const earlier = [aLink('pilot', { subject: 'Call' })];
    expect(suggested({ subject: 'Re: Call' }, [pilot, renewal], earlier).ranked[0]?.because.kind).not.toBe(
      'sameThread',
    );
  });

  test('a link that was just made is no reason for itself', () => {
    const activity = anActivity({ subject: 'Line 2 pricing' });
    const own = aLink('renewal', { activityId: activity.id, subject: activity.subject });
    const plan = aPlan({ objectives: [pilot, renewal] });
    expect(suggest(activity, plan, [own])).toEqual(suggest(activity, plan, []));
  });

  test('words of the notes speak for the objective that uses them', () => {
    const given = suggested({ notes: 'They sent the security assessment.' }, [pilot, renewal, security]);
    expect(ids(given)[0]).toBe('security');
    expect(given.ranked[0]?.because).toEqual({ kind: 'words', words: ['security', 'assessment'] });
  });

  test('when nothing fits nothing is preselected', () => {
    const territory = ['A', 'B', 'C', 'D'].map(id =>
      anObjective({ id, statement: `Sell more of ${id}${id}`, scope: { kind: 'territory' } }),
    );
    const given = suggested({ subject: 'Expense report', accountId: null }, territory);
    expect(given.preselected).toBeNull();
    expect(given.ranked).toHaveLength(3);
    expect(suggested({}, [])).toEqual({ ranked: [], preselected: null });
  });

  test.each<[string, Partial<Objective>]>([
    ['other accounts', { scope: { kind: 'accounts', accountIds: [KESTREL] } }],
    ['an objective that has ended', { status: 'achieved', endedOn: '2026-11-16' }],
    ['a cancelled one without a date', { status: 'cancelled' }],
    ['one that has not begun', { start: '2026-11-18' }],
    ['one that was due more than seven days before', { due: '2026-11-09' }],
  ])('never offers %s, whatever was linked to it before', (_, changes) => {
    const earlier = [aLink('dead', { subject: 'Line 2 pricing', contactId: TOM })];
    const given = suggested(
      { subject: 'Line 2 pricing', contactId: TOM, day: '2026-11-17' },
      [anObjective({ id: 'dead', ...changes }), pilot],
      earlier,
    );
    expect(ids(given)).toEqual(['pilot']);
  });

  test.each<[string, Partial<Objective>]>([
    ['the day it ended', { status: 'achieved', endedOn: '2026-11-17' }],
    ['the seventh tail day', { due: '2026-11-10' }],
    ['its first day', { start: '2026-11-17' }],
  ])('still offers it on %s', (_, changes) => {
    expect(ids(suggested({ day: '2026-11-17' }, [anObjective(changes)]))).toEqual(['O1']);
  });

  test('at most three, best first, and their chances leave room for "nothing"', () => {
    const many = Array.from({ length: 40 }, (_, index) => anObjective({ id: `O${index}` }));
    const { ranked } = suggested({}, many, [aLink('O7')]);
    expect(ranked).toHaveLength(3);
    expect(ranked[0]?.objectiveId).toBe('O7');
    const chances = ranked.map(each => each.probability);
    expect([...chances].sort((one, other) => other - one)).toEqual(chances);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1);
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🎉👍🏽 👨‍👩‍👧‍👦'],
    ['right to left', 'שיחה עם תום על הפיילוט — مكالمة'],
    ['a lone surrogate', '\ud83d pilot'],
    ['32,000 characters', 'pilot agreed '.repeat(2_461)],
    ['32,000 combining marks', 'a\u0301'.repeat(16_000)],
    ['words every object has', '__proto__ constructor toString hasOwnProperty'],
  ])('notes of %s are read without harm, and alike each time', (_, notes) => {
    const activity = anActivity({ subject: notes.slice(0, 300), notes });
    const plan = aPlan({ objectives: [pilot, renewal, security] });
    const given = suggest(activity, plan, []);
    expect(given.ranked).toHaveLength(3);
    expect(given.ranked.every(each => each.probability > 0 && each.probability < 1)).toBe(true);
    expect(suggest(structuredClone(activity), structuredClone(plan), [])).toEqual(given);
  });
});

describe('words', () => {
  test('case, accents, punctuation and plurals make no difference, common words are left out', () => {
    expect(wordsOf('The Évaluations, of “proposals”: companies!')).toEqual(['evaluation', 'proposal', 'company']);
  });

  test('a thread is its subject without Re and Fwd in any language', () => {
    expect(threadOf('RE: AW: Fwd[2]: Line 2 Pricing ')).toBe('line 2 pricing');
    expect(threadOf('Research: pricing')).toBe('research: pricing');
  });
});
