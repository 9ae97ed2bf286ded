// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connections } from '@/components/options/Connections';
import type { Connection } from '@/lib/messages/views';
import { axeFinds } from '../../support/axe';
import { leave } from '../../support/browser';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { inChicago } from '../../support/in-chicago';
import { putAway } from '../../support/put-away';
import { espo, salesforce } from '../../support/settings-views';

const added = { crm: 'EspoCRM', site: 'crm.example.com' };

/** What the browser was asked to let us use. */
let origins: (string[] | undefined)[];
const { give } = leave;
beforeEach(() => {
  origins = [];
  leave.give = asked => {
    origins.push(asked.origins);
    return true;
  };
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await putAway();
  leave.give = give;
});

function draw(connections: Connection[], replies: Replies = {}) {
  return drawScreen(<Connections connections={connections} />, { addCrm: added, removeCrm: null, ...replies });
}

async function add(screen: Awaited<ReturnType<typeof draw>>, address: string) {
  fireEvent.input(screen.getByLabelText('Add your EspoCRM or Twenty'), { target: { value: address } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => undefined);
}

describe('adding a CRM', () => {
  test('the browser asks for that one site, then the background looks which CRM it is', async () => {
    const screen = await draw([]);
    await add(screen, ' crm.example.com/#Account/view/1 ');
    expect(await screen.findByText(/^EspoCRM at crm\.example\.com was added\./)).toBeTruthy();
    expect(origins).toEqual([['https://crm.example.com/*']]);
    expect(screen.background.askedFor('addCrm')).toEqual([{ address: 'https://crm.example.com/#Account/view/1' }]);
  });

  test.each([
    ['', 'That is no address of a website.'],
    ['http://crm.example.com', 'Over http anybody on the way could read your session.'],
    ['https://acme.lightning.force.com', 'Salesforce needs no adding.'],
  ])('"%s" is refused with the reason, and nobody is asked', async (typed, sentence) => {
    const screen = await draw([]);
    await add(screen, typed);
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(origins).toEqual([]);
    expect(screen.background.askedFor('addCrm')).toEqual([]);
  });

  test('a rep who says no to the browser is told what that means, and what was typed stays', async () => {
    leave.give = () => false;
    const screen = await draw([]);
    await add(screen, 'crm.example.com');
    expect((await screen.findByRole('alert')).textContent).toContain('Without your permission');
    expect(screen.getByDisplayValue('crm.example.com')).toBeTruthy();
    expect(screen.background.askedFor('addCrm')).toEqual([]);
  });

  test('a site that is no CRM says so', async () => {
    const screen = await draw([], { addCrm: refusing('noCrm') });
    await add(screen, 'news.example.com');
    expect((await screen.findByRole('alert')).textContent).toContain('No CRM we know answers at this address.');
  });
});

test.each([
  ['2026-11-21T00:30:00Z', 'Fri 6:30 PM'],
  ['2026-11-05T00:30:00Z', 'Nov 4'],
])('a CRM says when it was last asked, with the day once a weekday would mislead: %s', async (refreshedAt, words) => {
  inChicago();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T01:00:00Z') });
  const screen = await draw([{ ...salesforce, refreshedAt }]);
  expect(screen.getByText(`Connected. Last asked ${words}.`)).toBeTruthy();
});

test('only a CRM that knows such a thing is asked how signing in through an app stands', async () => {
  const screen = await draw([salesforce, espo]);
  expect(screen.background.askedFor('readAppSignIn')).toEqual([{ site: salesforce.place }]);
});

test('a CRM that cannot be asked again says why, and is asked once more', async () => {
  const screen = await draw([{ ...salesforce, problem: { kind: 'offline' } }], {
    syncActivities: refusing('storageFull'),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('This device has no room left.')).toBeTruthy();
  screen.background.become({ syncActivities: null });
  const [, again] = screen.getAllByRole('button', { name: 'Try again' });
  if (again === undefined) throw new Error('there is no second try');
  fireEvent.click(again);
  await waitFor(() => expect(screen.queryByText('This device has no room left.')).toBeNull());
  expect(screen.background.askedFor('syncActivities')).toHaveLength(2);
});

describe('removing a CRM', () => {
  test('Salesforce, which was not added, has nothing to remove', async () => {
    const screen = await draw([salesforce]);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(screen.getByText('Salesforce')).toBeTruthy();
  });

  test.each([
    ['Remove, keep what was read', false],
    ['Remove and forget what was read', true],
  ])('asks once, in place: %s', async (choice, forget) => {
    const screen = await draw([salesforce, espo]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove EspoCRM at localhost:8080/crm…' }));
    expect(screen.background.askedFor('removeCrm')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: choice }));
    expect(screen.background.askedFor('removeCrm')).toEqual([{ site: 'localhost:8080/crm', forget }]);
  });

  test('a change of mind changes nothing', async () => {
    const screen = await draw([espo]);
    fireEvent.click(screen.getByRole('button', { name: /^Remove EspoCRM/ }));
    expect(document.activeElement?.textContent).toBe('Remove, keep what was read');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Remove EspoCRM/ }));
    expect(screen.background.askedFor('removeCrm')).toEqual([]);
  });
});

test('nothing for axe to find, while it asks too', async () => {
  const screen = await draw([salesforce, espo]);
  fireEvent.click(screen.getByRole('button', { name: /^Remove EspoCRM/ }));
  expect(await axeFinds(screen.container)).toEqual([]);
});
