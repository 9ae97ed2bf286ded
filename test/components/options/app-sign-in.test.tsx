// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connections } from '@/components/options/Connections';
import type { Connection } from '@/lib/messages/views';
import { failed, ok, type Problem } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { leave } from '../../support/browser';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

const SITE = 'fernhill.lightning.force.com';
const CALLBACK = 'https://abcdefghijklmnop.chromiumapp.org/salesforce';
const KEY = '3MVG9n_HvETGhr3Ag5LpVV8';

/** What the browser was asked for. */
let permissions: (string[] | undefined)[];
let clipboard: string[];
const { give } = leave;
beforeEach(() => {
  permissions = [];
  clipboard = [];
  leave.give = asked => {
    permissions.push(asked.permissions);
    return true;
  };
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (words: string) => clipboard.push(words) },
  });
});
afterEach(async () => {
  await putAway();
  leave.give = give;
  vi.unstubAllGlobals();
});

function draw(problem: Problem | null, state: { consumerKey?: string; isConnected?: boolean }, replies: Replies = {}) {
  const connection: Connection = {
    place: SITE,
    // Not by its name: that a company's app may be needed is a fact of the connection.
    crm: 'Sales Cloud',
    canSignInByApp: true,
    problem,
    refreshedAt: '2026-11-20T15:00:00Z',
    isRefreshing: false,
  };
  const readAppSignIn = { redirectAddress: CALLBACK, consumerKey: null, isConnected: false, ...state };
  return drawScreen(<Connections connections={[connection]} />, { readAppSignIn, ...replies });
}

describe('an org that lets only its own apps in', () => {
  test('says what the admin has to make, with the callback, and the steps can be sent on', async () => {
    const screen = await draw({ kind: 'apiRefused' }, {});
    const guide = await screen.findByRole('region', { name: "Connect through your company's app" });
    expect(guide.textContent).toContain(CALLBACK);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(5);
    fireEvent.click(screen.getByRole('button', { name: 'Copy the steps for your admin' }));
    await screen.findByText(/^Copied/);
    expect(clipboard[0]).toContain(`2. Enable OAuth, and enter this callback URL: ${CALLBACK}`);
    expect(await axeFinds(document.body)).toEqual([]);
  });

  test('takes the key, asks the browser for its window alone, and connects', async () => {
    const screen = await draw({ kind: 'apiRefused' }, {}, { connectByApp: null });
    fireEvent.input(await screen.findByLabelText('Consumer key'), { target: { value: ` ${KEY}\n` } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.background.askedFor('connectByApp')).toEqual([{ site: SITE, consumerKey: KEY }]));
    expect(permissions).toEqual([['identity']]);
  });

  test.each(['', 'my key', 'short'])('"%s" is no key: it is said, and nobody is asked', async typed => {
    const screen = await draw({ kind: 'apiRefused' }, {});
    fireEvent.input(await screen.findByLabelText('Consumer key'), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText(/does not look like a consumer key/);
    expect(permissions).toEqual([]);
    expect(screen.background.askedFor('connectByApp')).toEqual([]);
  });

  test('a rep who says no to the browser is told how to go on', async () => {
    leave.give = () => false;
    const screen = await draw({ kind: 'apiRefused' }, { consumerKey: KEY });
    fireEvent.click(await screen.findByRole('button', { name: 'Connect' }));
    await screen.findByText('The sign-in was not finished.');
    expect(screen.background.askedFor('connectByApp')).toEqual([]);
  });

  test("a refusal is shown in the org's own words, and the key stays", async () => {
    const screen = await draw(
      { kind: 'apiRefused' },
      {},
      { connectByApp: refusing('connectRefused', 'app is blocked') },
    );
    fireEvent.input(await screen.findByLabelText('Consumer key'), { target: { value: KEY } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await screen.findByText('app is blocked');
    expect(screen.getByLabelText('Consumer key')).toHaveProperty('value', KEY);
  });

  test('after a new sign-in the key is still there: one press connects again', async () => {
    const screen = await draw(
      { kind: 'connectAgain' },
      { consumerKey: KEY, isConnected: true },
      { connectByApp: null },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.background.askedFor('connectByApp')).toEqual([{ site: SITE, consumerKey: KEY }]));
  });
});

test('whether the app is connected could not be read: it says so, and asks again', async () => {
  let isBroken = true;
  const connected = { redirectAddress: CALLBACK, consumerKey: KEY, isConnected: true };
  const readAppSignIn = () => (isBroken ? failed({ kind: 'bug' } as const) : ok(connected));
  const screen = await draw(null, {}, { readAppSignIn });
  await screen.findByRole('alert');
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: `Disconnect the app from ${SITE}` })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('once connected', () => {
  test('it is said, and can be ended', async () => {
    const screen = await draw(null, { consumerKey: KEY, isConnected: true }, { disconnectApp: null });
    fireEvent.click(await screen.findByRole('button', { name: `Disconnect the app from ${SITE}` }));
    await waitFor(() => expect(screen.background.askedFor('disconnectApp')).toEqual([{ site: SITE }]));
    expect(await axeFinds(document.body)).toEqual([]);
  });

  test('an org that needs no app says nothing of it', async () => {
    const screen = await draw(null, {});
    await screen.findByText(/^Connected/);
    expect(screen.queryByLabelText('Consumer key')).toBeNull();
    expect(screen.queryByRole('button', { name: /Disconnect/ })).toBeNull();
  });
});
