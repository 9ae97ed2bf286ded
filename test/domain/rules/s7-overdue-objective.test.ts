import { expect, test } from 'vitest';
import { type Objective, withChanges } from '@/lib/domain/objective';
import { anObjective } from '../../support/builders';
import { calendarOf, hintsOf, judgedOf } from '../../support/hints';

const mail = (day: string) => ({ kind: 'email', subject: 'Specs', day, loggedAt: `${day}T12:00:00Z` }) as const;
const due = { due: '2026-10-31' };

test.each<[string, string, Partial<Objective>, string[]]>([
  ['the day it was due', '2026-10-31', due, []],
  ['the day after, while clocks go back', '2026-11-01', due, ['S7']],
  ['the seventh day after', '2026-11-07', due, ['S7']],
  ['the eighth day after is a flag', '2026-11-08', due, []],
  ['achieved since', '2026-11-04', { ...due, status: 'achieved', endedOn: '2026-11-05' }, []],
  ['never due', '2026-11-04', { due: null }, []],
])('S7 asks to close or extend: %s', (_, day, objective, expected) => {
  for (const zone of ['America/Chicago', 'Europe/London', 'Asia/Tokyo', 'Pacific/Auckland']) {
    expect(hintsOf([mail(day)], { objective, calendar: calendarOf(zone) })).toEqual([expected]);
  }
});

test('extending it answers', () => {
  const before = anObjective({ ...due, scope: { kind: 'territory' } });
  expect(hintsOf([mail('2026-11-04')], { objective: before })).toEqual([['S7']]);
  const extended = withChanges(before, { due: '2026-11-30' }, '2026-11-06');
  expect(hintsOf([mail('2026-11-04')], { objective: extended })).toEqual([[]]);
});

test('the tail may be longer: flag and hint move together', () => {
  const rules = { tailDays: 10 };
  const [tenth, eleventh] = judgedOf([mail('2026-11-10'), mail('2026-11-11')], { objective: due, rules });
  expect(tenth).toMatchObject({
    verdict: { standing: 'linked' },
    hints: [{ rule: 'S7', day: '2026-10-31', objectiveId: 'O1' }],
  });
  expect(eleventh).toMatchObject({ verdict: { standing: 'checkABox', flags: [{ rule: 'H2' }] }, hints: [] });
});
