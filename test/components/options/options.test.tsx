// @vitest-environment jsdom

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsScreen } from '@/components/options/OptionsScreen';
import { applyTheme } from '@/components/shared/theme';
import type { SetupView } from '@/lib/messages/settings-views';
import { readTheme, saveTheme } from '@/lib/messages/theme';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aRulesView } from '../../support/rules-view';
import { fullSetup } from '../../support/setup-view';

afterEach(async () => {
  await putAway();
  await saveTheme('system');
  applyTheme(document.documentElement, 'system');
});

const setup: SetupView = fullSetup;

function draw(view: SetupView = setup, more: Replies = {}) {
  return drawScreen(<OptionsScreen />, {
    readSetup: view,
    readRules: aRulesView(),
    setBadge: null,
    setBackfill: null,
    ...more,
  });
}

describe('the settings', () => {
  test('a chosen theme holds at once, and is kept for every screen', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await waitFor(async () => expect(await readTheme()).toBe('dark'));
    fireEvent.click(screen.getByRole('radio', { name: 'Like the system' }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('a theme that was chosen before, or in another window, is the one that is marked', async () => {
    await saveTheme('dark');
    const screen = await draw();
    const isMarked = (name: string): boolean => (screen.getByRole('radio', { name }) as HTMLInputElement).checked;
    await waitFor(() => expect(isMarked('Dark')).toBe(true));
    await saveTheme('light');
    await waitFor(() => expect(isMarked('Light')).toBe(true));
  });

  test('in the learning week the number can be asked for', async () => {
    const screen = await draw({ ...setup, learningUntil: '2026-11-26' });
    expect(screen.getByText(/^Learning week: until Nov 26 /)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show the number now' }));
    expect(screen.background.askedFor('endLearning')).toHaveLength(1);
  });

  test('the number on the toolbar can be switched off', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show the number on the toolbar button' }));
    expect(screen.background.askedFor('setBadge')).toEqual([{ isOn: false }]);
  });

  test('says since when activities are judged', async () => {
    const screen = await draw();
    expect(screen.getByText('Judged are your activities since Nov 20, 2026.')).toBeTruthy();
  });

  test('a connection with trouble says what to do', async () => {
    const [connection] = setup.connections;
    if (connection === undefined) throw new Error('the setup has a connection');
    const screen = await draw({ ...setup, connections: [{ ...connection, problem: { kind: 'apiRefused' } }] });
    expect(screen.getByRole('alert').textContent).toContain("Ask your CRM's admin");
  });

  test('the plan is exported into a file of its own name', async () => {
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this.download);
    });
    Object.assign(URL, { createObjectURL: () => 'blob:plan', revokeObjectURL: () => undefined });
    const screen = await draw(setup, { exportPlan: { fileName: 'upper-midwest-2026.json', text: '{}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export the plan' }));
    await waitFor(() => expect(links).toEqual(['upper-midwest-2026.json']));
  });

  test('an export that failed says why', async () => {
    const screen = await draw(setup, { exportPlan: refusing('noPlan') });
    fireEvent.click(screen.getByRole('button', { name: 'Export the plan' }));
    expect(await screen.findByText('There is no plan yet.')).toBeTruthy();
  });

  test('nothing for axe to find', async () => {
    expect(await axeFinds((await draw()).container)).toEqual([]);
  });
});
