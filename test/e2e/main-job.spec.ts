import type { Page } from '@playwright/test';
import { ABCD, expect, type Story, TESSELLATE, test } from './story';

const PILOT = /Agree a 2-line paid pilot/;

async function begin(story: Story): Promise<void> {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  await story.crm.signIn();
}

async function logAndTie(story: Story, interrupt: () => Promise<void> = async () => undefined): Promise<void> {
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.heading('ABCD Inc.')).toBeVisible();
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();

  await story.quiet();
  const before = await tiedThisWeek(story);
  await story.crm.logCall('scope q from Tom', 'needs the gateway answer first');
  await expect(sidebar.card('scope q from Tom')).toBeVisible();
  await sidebar.open('scope q from Tom');
  await expect(sidebar.suggestion('scope q from Tom', 1)).toContainText(PILOT);

  await interrupt();
  await story.crm.page.bringToFront();
  await sidebar.suggestion('scope q from Tom', 1).click();
  await expect(sidebar.undo()).toBeVisible();
  await expect.poll(() => tiedThisWeek(story)).toBe(before + 1);
}

/** A message as the extension's own screens send it. */
function send(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    message => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(sent: unknown): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { name, input },
  );
}

/** What the popup says of this week, opened anew. */
async function tiedThisWeek(story: Story): Promise<number> {
  const page = await story.openScreen('popup.html');
  const answer = await page.evaluate(async () => {
    const runtime = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
    ).chrome.runtime;
    return runtime.sendMessage({ name: 'readWeek', input: {} });
  });
  await page.close();
  const { value } = answer as { value: { rate: { week: { linked: number } } } };
  return value.rate.week.linked;
}

test('a call logged in the CRM appears, is tied with one click, survives a restart, and the popup counts it', async ({
  story,
}) => {
  await begin(story);
  await logAndTie(story);

  await story.restartBrowser();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  const line = sidebar.line('scope q from Tom').first();
  await expect(line).toContainText(PILOT);
  await expect(line).toContainText('Close $1.80M new ACV');
});

test('the same with the background stopped between the call and the click', async ({ story }) => {
  await begin(story);
  await logAndTie(story, () => story.stopBackground());
});

test.describe('with third-party storage blocked', () => {
  test.use({ storyOptions: { blocksThirdParties: true } });

  test('the same', async ({ story }) => {
    await begin(story);
    await logAndTie(story);
    const sidebar = await story.crm.sidebar();
    await expect(sidebar.problem()).toHaveCount(0);
    // The frame really has no storage of its own here: all it knows came by messages.
    expect(await sidebar.frame.evaluate(() => [typeof indexedDB, typeof localStorage])).toEqual([
      'undefined',
      'undefined',
    ]);
  });
});

test('what serves nothing is flagged, tied by its number key, and undone', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', TESSELLATE);
  const card = sidebar.card('Tessellate');
  await expect(card).toBeVisible();
  await sidebar.open('Tessellate');
  await expect(card).toContainText('Not tied to your plan yet, since');
  await sidebar.suggestion('Tessellate', 1).focus();
  await story.crm.page.keyboard.press('1');
  await expect(sidebar.undo()).toBeVisible();
  await expect(card).not.toContainText('Not tied to your plan yet');

  await sidebar.undo().click();
  await expect(card).toContainText('Not tied to your plan yet, since');
});

test('a flag is cleared in the popup too, with one click', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', TESSELLATE);
  await expect(sidebar.card('Tessellate')).toBeVisible();
  const popup = await story.openPopup();
  const items = popup.page.locator('.flagged-item');
  const waiting = popup.page.locator('.flagged .popup-heading-count');
  await expect.poll(async () => Number(await waiting.textContent())).toBeGreaterThan(3);
  const showMore = popup.page.getByRole('button', { name: /^Show \d+ more$/ });
  await showMore.click();
  await expect(items, 'never more than three at a time').toHaveCount(3);
  const subject = (await items.first().locator('.flagged-subject').textContent()) ?? '';
  const before = await popup.page.locator('.flagged-item').allTextContents();
  await items
    .first()
    .getByRole('button', { name: new RegExp(subject.slice(0, 10).replace(/[^\w ]/g, '.')) })
    .first()
    .click();
  await expect(popup.page.getByRole('status').getByRole('button', { name: /Undo/ })).toBeVisible();
  await popup.page.reload();
  await showMore.click();
  await expect(items).toHaveCount(3);
  expect((await popup.page.locator('.flagged-subject').allTextContents()).includes(subject)).toBe(
    before.filter(text => text.includes(subject)).length > 1,
  );
});

test('a call logged in the sidebar arrives in the CRM once, already tied', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.heading('ABCD Inc.')).toBeVisible();
  await sidebar.logCall('Scope call with Tom', { clicks: 2 });
  await expect(sidebar.line('Scope call with Tom').first()).toContainText(PILOT);
  await expect
    .poll(() => story.org.records('Task').filter(task => task['Subject'] === 'Scope call with Tom'))
    .toEqual([expect.objectContaining({ TaskSubtype: 'Call', IsClosed: true, AccountId: ABCD, WhatId: ABCD })]);
  await expect(sidebar.waiting()).toHaveCount(0);
  await expect(sidebar.line('Scope call with Tom').first()).toContainText(PILOT);
});

test('the browser repeats a broken request by itself: the call is in the CRM once all the same', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  story.org.faults.add({ match: { method: 'POST', path: /sobjects\/Task/ }, times: 1, kind: 'dropAfterActing' });
  await sidebar.logCall('Broken line');
  await expect(sidebar.line('Broken line').first()).toBeVisible();
  await expect(sidebar.frame.getByText('All saved', { exact: true })).toBeVisible();
  await expect(sidebar.waiting()).toHaveCount(0);
  expect(story.org.records('Task').filter(task => task['Subject'] === 'Broken line')).toHaveLength(1);
});

test('no answer comes, and the browser is killed: the call is in the CRM once, and tied', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  const stopDropping = story.org.faults.add({
    match: { method: 'POST', path: /sobjects\/Task/ },
    kind: 'dropAfterActing',
  });
  await sidebar.logCall('Lost answer');
  await expect(sidebar.waiting()).toBeVisible();
  await expect
    .poll(() => story.org.records('Task').filter(task => task['Subject'] === 'Lost answer').length)
    .toBeGreaterThan(0);
  await story.restartBrowser();
  stopDropping();
  await story.crm.signIn();
  const again = await story.crm.openRecord('Account', ABCD);
  await expect(again.line('Lost answer').first()).toContainText(PILOT);
  // The next try is due a minute after the first; asking for it now spares the test the wait.
  const options = await story.openScreen('options.html');
  await send(options, 'sendOutbox', { entryId: 1 });
  await options.close();
  await expect(again.waiting()).toHaveCount(0);
  expect(story.org.records('Task').filter(task => task['Subject'] === 'Lost answer')).toHaveLength(1);
  await expect(again.line('Lost answer')).toHaveCount(1);
  await expect(again.line('Lost answer')).toContainText(PILOT);
});

test('the session expires: a plain sentence, nothing lost, and on again after signing in', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  story.org.expireSession();
  await sidebar.askAgain();
  await expect(sidebar.problem()).toContainText('Your CRM has signed you out.');
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();

  // What is stored can still be tied.
  await sidebar.open('tom - redlines');
  await sidebar.suggestion('tom - redlines', 1).click();
  await expect(sidebar.undo()).toBeVisible();

  await story.crm.signIn();
  const again = await story.crm.openRecord('Account', ABCD);
  await expect(again.line('tom - redlines').first()).toContainText(PILOT);
  await expect(again.problem()).toHaveCount(0);
});

test('in-app navigation shows the next account, a list shows no sidebar, a contact shows its account', async ({
  story,
}) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.heading('ABCD Inc.')).toBeVisible();
  await story.crm.follow('Tom Wexler');
  await expect(sidebar.heading('ABCD Inc.')).toBeVisible();
  await story.crm.follow('Accounts');
  await expect.poll(() => story.crm.hasSidebar()).toBe(false);
  await story.crm.follow('Tessellate Packaging');
  await expect((await story.crm.sidebar()).heading('Tessellate Packaging')).toBeVisible();
});

test('opening pages alone asks the CRM nothing beyond the first reading', async ({ story }) => {
  await begin(story);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await sidebar.settled();
  await story.quiet();
  const asked = story.org.requests.filter(request => request.apiCall).length;
  expect(asked).toBeGreaterThan(0);
  for (let again = 0; again < 3; again += 1) {
    await story.crm.page.reload();
    await expect((await story.crm.sidebar()).line('Pilot scope v1').first()).toBeVisible();
  }
  await story.quiet();
  const later = story.org.requests.filter(request => request.apiCall);
  expect(later.length - asked).toBeLessThanOrEqual(0);
  expect(new Set(later.map(request => request.host))).toEqual(new Set(['fernhill.my.salesforce.com']));
});
