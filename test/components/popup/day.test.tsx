// @vitest-environment jsdom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PopupScreen } from '@/components/popup/PopupScreen';
import type { DayView } from '@/lib/messages/views';
import { failed } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { aDay } from '../../support/day-view';
import { ASK, CEO, type DrawnDay, drawDay, LOADED } from '../../support/draw-day';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aFlagged, aLine, aWeek } from '../../support/week-view';

afterEach(putAway);

const row = (screen: DrawnDay, what: string): HTMLElement => {
  const found = screen.getAllByText(what).map(each => each.closest<HTMLElement>('.today-row'));
  const first = found.find(each => each !== null);
  if (first == null) throw new Error(`${what} is not on today's list`);
  return first;
};

describe('today in the popup', () => {
  test('the week is drawn before the day is asked for', async () => {
    const screen = await drawScreen(<PopupScreen />, { readWeek: aWeek(), readFlagged: aFlagged(), readDay: aDay() });
    expect(screen.getByText('Meetings held')).toBeTruthy();
    expect(screen.background.askedFor('readDay')).toHaveLength(0);
    expect(await screen.findByRole('heading', { name: /Today/ }, LOADED)).toBeTruthy();
  });

  test('each thing says for which objective it is, and why it is there today', async () => {
    const screen = await drawDay();
    expect(row(screen, CEO).textContent).toContain('1 of 2 this week');
    expect(within(row(screen, CEO)).getByText(/Agree a 2-line paid pilot/)).toBeTruthy();
    expect(row(screen, ASK).textContent).toContain('No action for 19 days, meant every 14 days');
    expect(row(screen, 'Renewal options with Nina').textContent).toContain('Meeting today');
  });

  test.each([
    [{ kind: 'deadline', tacticId: 'x', on: '2026-11-19', daysLate: 1 } as const, 'Deadline yesterday'],
    [{ kind: 'deadline', tacticId: 'x', on: '2026-11-16', daysLate: 4 } as const, 'Deadline Nov 16'],
    [{ kind: 'due', days: 0, milestone: null } as const, 'Due today'],
    [{ kind: 'due', days: 25, milestone: '2nd meeting' } as const, '2nd meeting due Dec 15'],
    [{ kind: 'prepare', activityId: 'a', day: '2026-11-21' } as const, 'Meeting tomorrow, not planned yet'],
    [{ kind: 'prepare', activityId: 'a', day: '2026-11-21', isCall: true } as const, 'Call tomorrow, not planned yet'],
  ])('a reason is told in words: %j', async (reason, words) => {
    const screen = await drawDay(aDay({ items: [{ key: 'k', objectiveId: 'O1', what: 'Do it', reason }] }));
    expect(row(screen, 'Do it').textContent).toContain(words);
  });

  test('a day that asks for nothing says so', async () => {
    const screen = await drawDay(aDay({ items: [] }));
    expect(screen.getByText('Nothing is waiting today.')).toBeTruthy();
  });

  test('a day that cannot be read says why, and the week stays', async () => {
    const screen = await drawDay(null, { readDay: refusing('storageFull') });
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(screen.getByText('Meetings held')).toBeTruthy();
  });

  test('a target says what today asks of it; enough is said when all have it', async () => {
    const screen = await drawDay();
    expect(screen.getAllByText('today: 0 of 1')).toHaveLength(3);
    expect(screen.queryByText('Enough for today.')).toBeNull();
    cleanup();
    const enough = await drawDay(aDay(), { readWeek: aWeek({ isEnoughForToday: true }) });
    expect(enough.getByText('Enough for today.')).toBeTruthy();
  });

  test('nothing for axe to find, with the form open', async () => {
    const screen = await drawDay();
    fireEvent.click(screen.getByRole('button', { name: `Log it: “${ASK}”` }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});

describe('the planned-call rate', () => {
  test('stands beside the counts, with the records behind it', async () => {
    const screen = await drawDay(aDay(), { readRecords: [aLine({ subject: 'Intro with Mara' })] });
    const face = screen.getByRole('button', { name: /Calls planned this week/ });
    expect(face.textContent).toContain('27% 4 of 15');
    fireEvent.click(face);
    expect(await screen.findAllByText('Intro with Mara')).toHaveLength(2);
    expect(screen.background.askedFor('readRecords').map(({ what }) => what)).toEqual(['plannedCalls', 'deservesPlan']);
  });

  test.each([
    [{ planned: 1, talks: 4 }, '1 of 4'],
    [{ planned: 0, talks: 0 }, null],
  ])('%j: under five no percentage, without a talk nothing', async (plannedCalls, said) => {
    const screen = await drawDay(aDay(), { readWeek: aWeek({ plannedCalls }) });
    const face = screen.queryByRole('button', { name: /Calls planned this week/ });
    expect(face?.querySelector('.numbers')?.textContent ?? null).toBe(said);
  });
});

describe('where the year leads', () => {
  test('catching up is arithmetic', async () => {
    const screen = await drawDay();
    expect(screen.getByText('19 left ÷ 24 working days × 5 = 3.96 a week')).toBeTruthy();
    expect(screen.getByText('First conversations this quarter: 17 of 36')).toBeTruthy();
  });

  test.each([
    [{ left: 0, perDay: 0, perWeek: 0 }, 'Nothing left to catch up on.'],
    [{ workingDays: 0, perDay: null, perWeek: null }, '19 left, and no working day after today.'],
  ])('a quarter that is done or over: %j', async (changes, words) => {
    const { catchUp } = aDay();
    if (catchUp === null) throw new Error('the example catches up');
    expect((await drawDay(aDay({ catchUp: { ...catchUp, ...changes } }))).getByText(words)).toBeTruthy();
  });

  test('the chance comes with its n, the pace that would do, and no promise', async () => {
    const screen = await drawDay();
    expect(screen.getByText('41% at this pace (n = 41)')).toBeTruthy();
    expect(
      screen.getByText(/History, not a promise\. 6\.4 first conversations a week would make it 80%\./),
    ).toBeTruthy();
    expect(screen.getByText(/First conversations from Dec 2 on are too late to close by Dec 31/)).toBeTruthy();
  });

  test('few cases are said to be thin data, and a pace that does not exist is not made up', async () => {
    const { chance } = aDay();
    const pace = failed({ kind: 'outOfReach', chance: 0.8 } as const);
    const screen = await drawDay(
      aDay({ chance: chance === null ? null : { ...chance, n: 9 }, wantedPace: { chance: 0.8, pace } }),
    );
    expect(screen.getByText('41% at this pace (n = 9, thin data)')).toBeTruthy();
    expect(screen.getByText(/No pace gets to a 80% chance in the time left\./)).toBeTruthy();
  });

  test('without a chance the reason stands in its place', async () => {
    const problems: DayView['problems'] = [{ kind: 'goalReached', wonAmount: 1_900_000, goalAmount: 1_800_000 }];
    const screen = await drawDay(aDay({ chance: null, wantedPace: null, problems }));
    expect(screen.getByText('Goal reached: $1.9M of $1.8M.')).toBeTruthy();
    expect(screen.queryByText(/at this pace/)).toBeNull();
  });

  test('the drawing is told in words', async () => {
    const screen = await drawDay();
    expect(screen.getByRole('figure').textContent).toContain('Won so far $1.4M; an even pace would be at $1.6M.');
    expect(screen.getByRole('figure').textContent).toContain('By Dec 31 likely between $1.47M and $1.97M.');
    expect(screen.container.querySelectorAll('.year-plot-won')).toHaveLength(1);
  });

  test('wins without their days are no line, and it says so', async () => {
    const screen = await drawDay(aDay({ isWonDated: false }));
    expect(screen.container.querySelectorAll('.year-plot-won')).toHaveLength(0);
    expect(screen.getByRole('figure').textContent).toContain('only today’s sum is drawn');
  });

  test('the three questions tell their answers and lead to the plan', async () => {
    const screen = await drawDay();
    const doing = screen.getByRole('link', { name: 'How am I doing?' });
    expect(doing.getAttribute('href')).toBe('/plan.html#questions');
    expect(doing.closest('li')?.textContent).toContain('Nov 6: you 4 of 5, your manager 3 of 5');
  });
});
