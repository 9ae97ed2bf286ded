import { expect, test } from 'vitest';
import { calendarOf, judgedOf } from '../../support/hints';

const mail = (changes: object = {}) =>
  ({ kind: 'email', subject: 'Deck', day: '2026-11-24', loggedAt: '2026-11-20T13:40:00-06:00', ...changes }) as const;

/** The moment at which the 24th begins where the rep is. */
test.each<[zone: string, begins: string]>([
  ['America/Chicago', '2026-11-24T06:00:00Z'],
  ['Europe/Berlin', '2026-11-23T23:00:00Z'],
  ['Asia/Kolkata', '2026-11-23T18:30:00Z'],
  ['Pacific/Auckland', '2026-11-23T11:00:00Z'],
  ['Pacific/Chatham', '2026-11-23T10:15:00Z'],
  ['Pacific/Honolulu', '2026-11-24T10:00:00Z'],
])('S10 until the day begins in %s', (zone, begins) => {
  const at = (ms: number) =>
    judgedOf([mail()], { calendar: calendarOf(zone), now: new Date(Date.parse(begins) + ms).toISOString() })[0];
  expect(at(-1)?.hints).toMatchObject([{ rule: 'S10', sentence: 'rule_S10', day: '2026-11-24' }]);
  expect(at(0)?.hints).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['clocks go forward in Chicago', 'America/Chicago', '2026-03-08', '2026-03-08T06:00:00Z'],
  ['the day after, in daylight time', 'America/Chicago', '2026-03-09', '2026-03-09T05:00:00Z'],
  ['clocks go back in Chicago', 'America/Chicago', '2026-11-02', '2026-11-02T06:00:00Z'],
  ['clocks skip midnight in Santiago', 'America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z'],
])('S10 when %s', (_, zone, day, begins) => {
  const at = (ms: number) =>
    judgedOf([mail({ day, loggedAt: '2026-03-01T12:00:00Z' })], {
      calendar: calendarOf(zone),
      now: new Date(Date.parse(begins) + ms).toISOString(),
      objective: { start: null, due: null },
    })[0]?.hints.map(hint => hint.rule);
  expect(at(-1)).toContain('S10');
  expect(at(0)).not.toContain('S10');
});

test('untied and dated in the future: in grace until after its day, and the hint', () => {
  const [judged] = judgedOf([mail({ choice: null })], { now: '2026-11-20T20:00:00Z' });
  expect(judged).toMatchObject({
    verdict: { standing: 'grace', judgeAgainAt: '2026-11-26T00:00:00Z' },
    hints: [{ rule: 'S10' }],
  });
});

test('a meeting to come that is not done has no standing and no hint', () => {
  const [judged] = judgedOf([mail({ kind: 'meeting', isCompleted: false, endsAt: '2026-11-24T16:00:00Z' })], {
    now: '2026-11-20T20:00:00Z',
  });
  expect(judged).toMatchObject({ verdict: { standing: null }, hints: [] });
});
