// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { DigestSettings } from '@/components/options/DigestSettings';
import { WeekSettings } from '@/components/options/WeekSettings';
import { defaultDigest, type DigestSettings as Settings } from '@/lib/domain/targets/digest';
import { axeFinds } from '../../support/axe';
import { leave } from '../../support/browser';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

afterEach(async () => {
  await putAway();
  leave.give = () => true;
});

function draw(digest: Settings = defaultDigest, more: Replies = {}) {
  const screen = (
    <>
      <WeekSettings weekStart="locale" />
      <DigestSettings digest={digest} />
    </>
  );
  return drawScreen(screen, { saveWeek: null, ...more });
}

type Screen = Awaited<ReturnType<typeof draw>>;
const isChosen = (screen: Screen, name: string): boolean => screen.getByRole('radio', { name }).matches(':checked');
const on: Settings = { ...defaultDigest, isOn: true };

describe('the week in the settings', () => {
  test('the day weeks start on is kept at the click', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('radio', { name: 'Sunday' }));
    expect(isChosen(screen, 'Sunday')).toBe(true);
    expect(screen.background.askedFor('saveWeek')).toEqual([{ weekStart: 'sunday' }]);
  });

  test('what could not be stored goes back, with the reason', async () => {
    const screen = await draw(defaultDigest, { saveWeek: refusing('storageFull') });
    fireEvent.click(screen.getByRole('radio', { name: 'Monday' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(isChosen(screen, 'As in my region')).toBe(true);
  });
});

describe('the message about the week', () => {
  test('off at first; switching it on asks the browser’s leave within the click, and keeps it', async () => {
    const asked: unknown[] = [];
    leave.give = each => {
      asked.push(each);
      return true;
    };
    const screen = await draw();
    expect(isChosen(screen, 'Off')).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Once a week' }));
    expect(asked).toEqual([{ permissions: ['notifications'] }]);
    await waitFor(() =>
      expect(screen.background.askedFor('saveWeek')).toEqual([{ digest: { ...on, every: 'weekly' } }]),
    );
  });

  test('where the browser gives no leave it stays off, and says so', async () => {
    leave.give = () => false;
    const screen = await draw();
    fireEvent.click(screen.getByRole('radio', { name: 'Every working day' }));
    expect(await screen.findByText(/Your browser did not allow notifications/)).toBeTruthy();
    expect(isChosen(screen, 'Off')).toBe(true);
    expect(screen.background.askedFor('saveWeek')).toEqual([]);
  });

  test('switching it off needs nobody’s leave', async () => {
    leave.give = () => {
      throw new Error('asked');
    };
    const screen = await draw(on);
    fireEvent.click(screen.getByRole('radio', { name: 'Off' }));
    expect(screen.background.askedFor('saveWeek')).toEqual([{ digest: { ...on, isOn: false } }]);
    expect(screen.queryByLabelText('At')).toBeNull();
  });

  test('a time is kept when it is whole, and one in the quiet hours says when it comes', async () => {
    const screen = await draw(on);
    expect(screen.queryByText(/quiet hours/)).toBeNull();
    fireEvent.change(screen.getByLabelText('At'), { target: { value: '' } });
    expect(screen.background.askedFor('saveWeek')).toEqual([]);
    fireEvent.change(screen.getByLabelText('At'), { target: { value: '07:15' } });
    expect(screen.background.askedFor('saveWeek')).toEqual([{ digest: { ...on, at: '07:15' } }]);
    expect(screen.getByText('That is in your quiet hours, so it comes at 8:00 AM.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Quiet until'), { target: { value: '07:00' } });
    expect(screen.queryByText(/quiet hours/)).toBeNull();
  });

  test('nothing for axe to find', async () => {
    const screen = await draw(on);
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
