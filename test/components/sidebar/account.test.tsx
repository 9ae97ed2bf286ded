// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFinds } from '../../support/axe';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { aGraceLine, anAccountView, anActivityLine, aTiedLine } from '../../support/views';

afterEach(putAway);

const tied = aTiedLine('O1', { id: 'tied', subject: 'Pilot scope v1', day: '2026-11-16' });

describe('the account in the sidebar', () => {
  test('says which account it is, how far the sale is, and what is known', async () => {
    const screen = await drawSidebar(anAccountView());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ABCD Inc.');
    expect(screen.getByText('2nd meeting')).toBeTruthy();
    expect(screen.getByText('knows 4 of 4')).toBeTruthy();
    expect(screen.getByText('Updated 2 min ago')).toBeTruthy();
  });

  test('shows each objective here with its kind in words, its progress and its days', async () => {
    const screen = await drawSidebar(anAccountView());
    const here = within(screen.getByRole('region', { name: 'Objectives here' }));
    expect(here.getByRole('progressbar', { name: '1 of 2 executives met' }).getAttribute('aria-valuenow')).toBe('50');
    expect(here.getByText('due in 25 days')).toBeTruthy();
    expect(here.getByText('Relationships')).toBeTruthy();
  });

  test('reads a tied activity up to its goal, and counts how many are tied', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [aGraceLine(), tied] }));
    const week = within(screen.getByRole('region', { name: 'This week' }));
    expect(week.getByText('1 of 2 tied')).toBeTruthy();
    expect(week.getByRole('article').textContent).toContain('Close $1.80M new ACV');
  });

  test('a tied one is untied from its row', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [tied] }));
    fireEvent.click(screen.getByRole('button', { name: /Pilot scope v1/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Untie' }));
    expect(screen.background.askedFor('linkActivities')).toEqual([{ activityIds: ['tied'], choice: null }]);
  });

  test('a colleague’s activity carries the name and nothing to press', async () => {
    const theirs = anActivityLine({
      subject: 'Service visit',
      isMine: false,
      ownerName: 'Marek Olsen',
      standing: null,
      flags: [],
    });
    const screen = await drawSidebar(anAccountView({ activities: [theirs] }));
    expect(screen.getByText('Logged by Marek Olsen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Service visit/ })).toBeNull();
  });

  test('with everything tied it is quiet and says so', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [tied] }));
    expect(screen.getByText('All tied.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Select several' })).toBeNull();
  });

  test('what is on its way says so; what was refused is shown in the CRM’s words and tried again or kept', async () => {
    const waiting = { queued: 1, refused: 1 };
    const problem = { kind: 'refused' as const, words: 'Required fields are missing: [Region__c]' };
    const screen = await drawSidebar(
      anAccountView({
        waiting,
        activities: [
          { ...tied, id: 'a', waiting: { entryId: 7, state: 'queued', problem: null } },
          { ...tied, id: 'b', waiting: { entryId: 8, state: 'refused', problem } },
        ],
      }),
    );
    expect(screen.getByText('Saved here · on its way to your CRM')).toBeTruthy();
    expect(screen.getByText(problem.words)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.background.askedFor('sendOutbox')).toEqual([{ entryId: 8 }]));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep it here only' }));
    await waitFor(() => expect(screen.background.askedFor('dropOutboxEntry')).toEqual([{ entryId: 8 }]));
  });

  test('activities from before the installation are looked at only when asked', async () => {
    const screen = await drawSidebar(anAccountView({ notJudged: 12 }));
    expect(screen.getByText(/^12 activities from before/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Look at them too?' }));
    expect(screen.background.askedFor('setBackfill')).toEqual([{ isOn: true }]);
  });

  test('without a plan the activities are shown, with the way to a plan', async () => {
    const screen = await drawSidebar(
      anAccountView({ plan: null, here: [], live: [], activities: [{ ...tied, choice: null, standing: null }] }),
    );
    expect(screen.getByRole('link', { name: 'Make your plan' }).getAttribute('href')).toBe('/welcome.html');
    expect(screen.getByText('Pilot scope v1')).toBeTruthy();
  });

  test('a page without an account says what to open', async () => {
    const screen = await drawSidebar({ kind: 'noAccount', hasPlan: true });
    expect(screen.getByRole('heading').textContent).toBe('No account on this page.');
  });

  test('signed out: what is stored is still drawn, and Try again asks the CRM', async () => {
    const view = anAccountView({ activities: [tied] });
    const screen = await drawSidebar({ ...view, connection: { ...view.connection, problem: { kind: 'signedOut' } } });
    expect(screen.getByText('Your CRM has signed you out.')).toBeTruthy();
    expect(screen.getByText('Pilot scope v1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.background.askedFor('refreshAccount')).toEqual([{ tabId: null, isAsked: true }]);
  });

  test('when nothing can be read it says so and asks again', async () => {
    let isBroken = true;
    const screen = await drawSidebar(anAccountView(), {
      readAccount: () => (isBroken ? { ok: false, problem: { kind: 'bug' } } : { ok: true, value: anAccountView() }),
    });
    await screen.findByRole('alert');
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'ABCD Inc.' })).toBeTruthy();
  });

  test('a page that cannot be read after one without an account is not said to have none', async () => {
    let isBroken = false;
    const before = { kind: 'noAccount', hasPlan: true } as const;
    const screen = await drawSidebar(before, {
      readAccount: () => (isBroken ? { ok: false, problem: { kind: 'bug' } } : { ok: true, value: before }),
    });
    await screen.findByText('No account on this page.');
    isBroken = true;
    screen.background.become(before);
    await screen.findByRole('alert');
    expect(screen.queryByText('No account on this page.')).toBeNull();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No account on this page.')).toBeTruthy();
  });

  test('an old copy asks the CRM once; a fresh one asks nothing', async () => {
    const view = anAccountView();
    const fresh = await drawSidebar(view);
    expect(fresh.background.askedFor('refreshAccount')).toEqual([]);
    cleanup();
    const old = await drawSidebar({ ...view, connection: { ...view.connection, refreshedAt: null } });
    await waitFor(() => expect(old.background.askedFor('refreshAccount')).toEqual([{ tabId: null, isAsked: false }]));
    old.background.become({ ...view, connection: { ...view.connection, refreshedAt: null }, notJudged: 1 });
    window.dispatchEvent(new Event('focus'));
    await old.findByText(/^1 activity from before/);
    expect(old.background.askedFor('refreshAccount')).toHaveLength(1);
  });

  test('hiding tells the background, which knows the host', async () => {
    const screen = await drawSidebar(anAccountView());
    fireEvent.click(screen.getByRole('button', { name: 'Hide the sidebar' }));
    expect(screen.background.askedFor('setPanel')).toEqual([{ host: '', isOpen: false }]);
  });

  test('has nothing that axe complains about', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [aGraceLine(), tied], notJudged: 3 }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
