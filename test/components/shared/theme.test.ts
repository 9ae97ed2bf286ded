// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { followTheme } from '@/components/shared/theme';
import { readTheme, saveTheme } from '@/lib/messages/theme';
import { browser } from '../../support/browser';

const ended = { now: new AbortController() };

afterEach(() => {
  ended.now.abort();
  ended.now = new AbortController();
  vi.restoreAllMocks();
});

async function opened(): Promise<HTMLElement> {
  const root = document.createElement('html');
  await followTheme(root, ended.now.signal);
  return root;
}

describe('the theme of a screen', () => {
  test('is the chosen one from the start', async () => {
    await saveTheme('dark');
    expect((await opened()).dataset.theme).toBe('dark');
  });

  test('follows a choice made on another screen, until the screen is gone', async () => {
    const root = await opened();
    await saveTheme('light');
    expect(root.dataset.theme).toBe('light');
    await saveTheme('system');
    expect(root.dataset.theme).toBeUndefined();
    ended.now.abort();
    await saveTheme('dark');
    expect(root.dataset.theme).toBeUndefined();
  });

  test('something else in its place is no theme', async () => {
    await browser.storage.local.set({ theme: 'neon' });
    expect(await readTheme()).toBe('system');
    expect((await opened()).dataset.theme).toBeUndefined();
  });

  test('where it cannot be read the system decides', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'));
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    expect((await opened()).dataset.theme).toBeUndefined();
  });
});
