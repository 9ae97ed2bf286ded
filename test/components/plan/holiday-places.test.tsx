// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { HolidayPlaces } from '@/components/plan/details/HolidayPlaces';
import type { OpenBook } from '@/components/plan/details/holiday-book';
import type { Calendar } from '@/lib/domain/calendar';
import type { FoundHoliday } from '@/lib/domain/holidays';
import { axeFinds } from '../../support/axe';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

afterEach(putAway);

const period = { start: '2026-01-01', end: '2026-12-31' };
const begun: Calendar = { timeZone: 'Europe/Berlin', workWeek: [1, 2, 3, 4, 5], holidays: ['2026-12-23'], daysOff: [] };

function holiday(day: string): FoundHoliday {
  const start = new Date(`${day}T00:00:00Z`);
  return { date: `${day} 00:00:00`, start, end: new Date(start.getTime() + 86_400_000), type: 'public' };
}

/** As much of the world as a test needs: Germany, with a feast that only Bavaria has. */
const book: OpenBook = {
  days: ({ region }, year) => [holiday(`${year}-12-25`), ...(region === 'BY' ? [holiday(`${year}-06-04`)] : [])],
  countries: [{ code: 'DE', name: 'Germany' }],
  regionsOf: () => [{ code: 'BY', name: 'Bavaria' }],
};

async function draw(open: () => Promise<OpenBook>) {
  let calendar = begun;
  function Held() {
    const [now, setNow] = useState(begun);
    calendar = now;
    return <HolidayPlaces calendar={now} period={period} onCalendar={setNow} open={open} />;
  }
  const screen = await drawScreen(<Held />, {});
  fireEvent.click(screen.getByRole('button', { name: 'Pick your country…' }));
  return { ...screen, now: () => calendar };
}

describe('public holidays', () => {
  test('of a country are filled in beside the days the rep added, those of a state come with it, and none takes them out', async () => {
    const screen = await draw(async () => book);
    fireEvent.change(await screen.findByLabelText('Country'), { target: { value: 'DE' } });
    expect(screen.now().holidays).toEqual(['2026-12-23', '2026-12-25']);
    fireEvent.change(screen.getByLabelText('State or region'), { target: { value: 'BY' } });
    expect(screen.now()).toMatchObject({
      holidays: ['2026-06-04', '2026-12-23', '2026-12-25'],
      holidaysOf: { country: 'DE', region: 'BY' },
    });
    expect(await axeFinds(screen.container)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Country'), { target: { value: '' } });
    expect(screen.now()).toEqual(begun);
  });

  test('that cannot be loaded are said so, and tried again', async () => {
    let tries = 0;
    const screen = await draw(() => (++tries === 1 ? Promise.reject(new Error('no file')) : Promise.resolve(book)));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText('Country')).toBeTruthy();
  });
});
