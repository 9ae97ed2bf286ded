// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OptionsScreen } from '@/components/options/OptionsScreen';
import { applyTheme, storedTheme } from '@/components/shared/theme';
import type { SetupView } from '@/lib/messages/protocol';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { aWeek } from '../../support/week-view';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  applyTheme(document.documentElement, 'system');
});

const setup: SetupView = {
  plan: { title: 'Upper Midwest 2026', objectives: 12 },
  connections: aWeek().connections,
  judgesFrom: '2026-11-20',
  isBackfillOn: false,
  isBadgeOn: true,
};

function draw(view: SetupView = setup, more: Replies = {}) {
  return drawScreen(<OptionsScreen />, { readSetup: view, setBadge: null, setBackfill: null, ...more });
}

describe('the settings', () => {
  test('a chosen theme holds at once and after the page is opened again', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(storedTheme(localStorage)).toBe('dark');
    fireEvent.click(screen.getByRole('radio', { name: 'Like the system' }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('something else in the storage is no theme', () => {
    localStorage.setItem('theme', 'neon');
    expect(storedTheme(localStorage)).toBe('system');
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
    expect(screen.getByRole('alert').textContent).toContain('Ask your Salesforce admin');
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
