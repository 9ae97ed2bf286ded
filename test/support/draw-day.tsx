import { act, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import { PopupScreen } from '@/components/popup/PopupScreen';
import type { DayView } from '@/lib/messages/views';
import type { Replies } from './canned-screen';
import { aDay } from './day-view';
import { drawScreen } from './draw-screen';
import { aFlagged, aWeek } from './week-view';

/** The day’s code is loaded once the week stands; a busy machine takes its time for that. */
export const LOADED = { timeout: 15_000 };

/** Two things on the list of `aDay()`: the first with one account, the other with several. */
export const CEO = 'Call the CEO and the VP until the scope is agreed';
export const ASK = 'Ask for an introduction at every plant visit';

/** The popup with its day, drawn and answered. */
export async function drawDay(day: DayView | null = aDay(), more: Replies = {}) {
  const screen = await drawScreen(<PopupScreen />, {
    readWeek: aWeek(),
    readFlagged: aFlagged(),
    readDay: day,
    ...more,
  });
  await waitFor(() => expect(screen.background.askedFor('readDay')).toHaveLength(1), LOADED);
  await act(async () => void (await Promise.resolve()));
  return screen;
}

export type DrawnDay = Awaited<ReturnType<typeof drawDay>>;
