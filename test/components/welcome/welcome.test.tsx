// @vitest-environment jsdom

import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';
import type { SetupView } from '@/lib/messages/settings-views';
import { ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { freshSetup } from '../../support/setup-view';

afterEach(putAway);

const fresh: SetupView = { ...freshSetup, judgesFrom: '2026-11-20' };
const withPlan: SetupView = { ...fresh, plan: { title: 'Upper Midwest 2026', objectives: 12 } };
const goTo = vi.fn();

async function draw(setup: SetupView, more: Replies = {}) {
  goTo.mockClear();
  return drawScreen(<WelcomeScreen goTo={goTo} />, { readSetup: setup, startPlan: null, ...more });
}
type Screen = Awaited<ReturnType<typeof draw>>;

function aFile(words: string): File {
  const file = new File([words], 'mine.json', { type: 'application/json' });
  // jsdom's File cannot be read as text.
  Object.assign(file, { text: async () => words });
  return file;
}

function choose(screen: Screen, words: string): void {
  fireEvent.change(screen.getByLabelText('Plan file'), { target: { files: [aFile(words)] } });
}

describe('the first run', () => {
  test('the sample plan is one click away, in the time zone of the browser', async () => {
    let setup = fresh;
    const screen = await draw(fresh, {
      readSetup: () => ok(setup),
      startPlan: () => {
        setup = withPlan;
        return ok(null);
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Start with the sample' }));
    expect(await screen.findByText('You have a plan: Upper Midwest 2026')).toBeTruthy();
    expect(screen.background.askedFor('startPlan')).toEqual([
      { from: 'sample', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    ]);
    expect(screen.getByText('Now open an account page in your CRM')).toBeTruthy();
  });

  test('starting empty leads to the plan page', async () => {
    const screen = await draw(fresh);
    fireEvent.click(screen.getByRole('button', { name: 'Start empty' }));
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/plan.html'));
  });

  test('a plan that cannot be begun says why', async () => {
    const screen = await draw(fresh, { startPlan: refusing('storageFull') });
    fireEvent.click(screen.getByRole('button', { name: 'Start with the sample' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
  });

  test('a file is taken in at once when there is no plan to lose', async () => {
    const screen = await draw(fresh, { importPlan: { title: 'Mine', objectives: 3, links: 0 } });
    choose(screen, '{"a":1}');
    await waitFor(() =>
      expect(screen.background.askedFor('importPlan')).toEqual([{ text: '{"a":1}', replace: false }]),
    );
  });

  test('a dropped file is taken in too', async () => {
    const screen = await draw(fresh, { importPlan: { title: 'Mine', objectives: 3, links: 0 } });
    const place = screen.getByRole('button', { name: 'Choose a file…' }).parentElement;
    if (place === null) throw new Error('nowhere to drop');
    fireEvent.drop(place, { dataTransfer: { files: [aFile('{}')] } });
    await waitFor(() => expect(screen.background.askedFor('importPlan')).toHaveLength(1));
  });

  test('a file that is no plan is refused with the field and the reason', async () => {
    const screen = await draw(fresh, {
      importPlan: refusing('notAPlan', 'expected a number', 'plan.objectives[3].measure.target'),
    });
    choose(screen, '{}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Where: plan.objectives[3].measure.target');
    expect(alert.textContent).toContain('expected a number');
  });

  test('a plan that is there is replaced only after a second yes', async () => {
    const screen = await draw(withPlan, { importPlan: { title: 'Mine', objectives: 3, links: 0 } });
    choose(screen, '{}');
    expect(await screen.findByText('Replace “Upper Midwest 2026”?')).toBeTruthy();
    expect(screen.background.askedFor('importPlan')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Replace it' }));
    await waitFor(() => expect(screen.background.askedFor('importPlan')).toEqual([{ text: '{}', replace: true }]));
  });

  test('"keep my plan" sends nothing', async () => {
    const screen = await draw(withPlan);
    choose(screen, '{}');
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my plan' }));
    expect(screen.queryByText('Replace “Upper Midwest 2026”?')).toBeNull();
    expect(screen.background.askedFor('importPlan')).toEqual([]);
  });

  test('older work is looked at when the rep says so, and the box goes back when that failed', async () => {
    const screen = await draw(withPlan, { setBackfill: refusing('bug') });
    const box = screen.getByRole('checkbox', { name: /^Also look/ }) as HTMLInputElement;
    fireEvent.click(box);
    expect(screen.background.askedFor('setBackfill')).toEqual([{ isOn: true }]);
    await screen.findByRole('alert');
    expect(box.checked).toBe(false);
  });

  test('nothing for axe to find, before and after', async () => {
    expect(await axeFinds((await draw(fresh)).container)).toEqual([]);
    cleanup();
    expect(await axeFinds((await draw(withPlan)).container)).toEqual([]);
  });
});
