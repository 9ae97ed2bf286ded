import { describe, expect, test } from 'vitest';
import type { Calendar } from '@/lib/domain/calendar';
import { thresholds } from '@/lib/domain/rules/thresholds';
import { aPlan } from '../../support/builders';
import { calendarOf, TO_O1 } from '../../support/hints';
import { judged } from '../../support/judged';

const chicago = calendarOf('America/Chicago');
const everyDay = { workWeek: [1, 2, 3, 4, 5, 6, 7] };

/** The last moment of grace: 18:00:00 of the next working day, where the rep is. A millisecond later it is flagged. */
const graces: [situation: string, calendar: Calendar, day: string, loggedAt: string, last: string][] = [
  ['in Chicago', chicago, '2026-11-17', '2026-11-17T16:00:00Z', '2026-11-19T00:00:00Z'],
  ['in Berlin', calendarOf('Europe/Berlin'), '2026-11-17', '2026-11-17T09:00:00Z', '2026-11-18T17:00:00Z'],
  ['in Kolkata', calendarOf('Asia/Kolkata'), '2026-11-17', '2026-11-17T04:30:00Z', '2026-11-18T12:30:00Z'],
  ['in Auckland', calendarOf('Pacific/Auckland'), '2026-11-17', '2026-11-16T21:00:00Z', '2026-11-18T05:00:00Z'],
  ['logged a moment before midnight', chicago, '2026-11-17', '2026-11-18T05:59:59Z', '2026-11-19T00:00:00Z'],
  ['logged at midnight', chicago, '2026-11-17', '2026-11-18T06:00:00Z', '2026-11-20T00:00:00Z'],
  ['over a weekend', chicago, '2026-11-20', '2026-11-20T16:00:00Z', '2026-11-24T00:00:00Z'],
  [
    'over a weekend and a holiday',
    { ...chicago, holidays: ['2026-11-23'] },
    '2026-11-20',
    '2026-11-20T16:00:00Z',
    '2026-11-25T00:00:00Z',
  ],
  [
    'clocks go forward in Chicago',
    calendarOf('America/Chicago', everyDay),
    '2026-03-07',
    '2026-03-07T16:00:00Z',
    '2026-03-08T23:00:00Z',
  ],
  [
    'clocks go back in Chicago',
    calendarOf('America/Chicago', everyDay),
    '2026-10-31',
    '2026-10-31T16:00:00Z',
    '2026-11-02T00:00:00Z',
  ],
  [
    'clocks go forward in Berlin',
    calendarOf('Europe/Berlin', everyDay),
    '2026-03-28',
    '2026-03-28T09:00:00Z',
    '2026-03-29T16:00:00Z',
  ],
  [
    'clocks go back in Berlin',
    calendarOf('Europe/Berlin', everyDay),
    '2026-10-24',
    '2026-10-24T09:00:00Z',
    '2026-10-25T17:00:00Z',
  ],
];

describe('H1: not tied, no reason, past its grace', () => {
  test.each(graces)('%s', (_, calendar, day, loggedAt, last) => {
    const plan = aPlan({ calendar });
    const at = (ms: number) =>
      judged({ day, loggedAt }, null, {}, { plan, now: new Date(Date.parse(last) + ms).toISOString() });
    expect(at(0)).toEqual({ standing: 'grace', flags: [], judgeAgainAt: last });
    expect(at(1)).toMatchObject({ standing: 'checkABox', flags: [{ rule: 'H1', sentence: 'rule_H1', since: last }] });
  });

  test('tied or set aside it is not asked', () => {
    expect(judged({}, TO_O1).flags).toEqual([]);
    expect(judged({}, { kind: 'setAside', reason: 'requiredAdmin' }).flags).toEqual([]);
  });

  test('switched off, what is not tied stays open, and never counts', () => {
    const off = { thresholds: thresholds.parse({ off: ['H1'] }) };
    expect(judged({}, null, {}, off)).toEqual({ standing: 'grace', flags: [], judgeAgainAt: null });
  });
});
