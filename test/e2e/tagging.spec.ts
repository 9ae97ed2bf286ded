import { ABCD, expect, type Story, test } from './story';

const PILOT = /Agree a 2-line paid pilot/;

/** What else the rep did with ABCD today: the words of a pilot that is being agreed. */
const calls = [
  'pilot scope with Tom',
  'line 2 sensors for the pilot',
  'pilot price, 50k ceiling',
  'Priya on pilot start date',
  'pilot contract redlines',
  'pilot PO number from Tom',
  'gateway placement for the pilot',
  'plant walk before the pilot',
  'pilot success measures',
  'pilot kickoff agenda',
  'pilot data sheet questions',
  'pilot signature, who signs',
];

async function begin(story: Story) {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  for (const subject of calls) await story.crm.logCall(subject, 'with Tom Wexler');
  await expect(sidebar.card(calls.at(-1) ?? '')).toBeVisible();
  await story.quiet();
  return sidebar;
}

test('ten activities are tied with ten keys, the rest at once and back, and a rule is made from one', async ({
  story,
}) => {
  const sidebar = await begin(story);
  const { page } = story.crm;
  const waiting = async (): Promise<number> =>
    Number(await sidebar.frame.getByRole('region', { name: 'To tag' }).locator('.section-count').textContent());
  await expect.poll(waiting).toBe(calls.length + 1);

  await sidebar.open(calls.at(-1) ?? '');
  await page.bringToFront();
  for (let pressed = 1; pressed <= 10; pressed += 1) {
    // The next card is open and has the focus: one key a card.
    await expect(sidebar.frame.locator('.tag-card-open .choice-row').first()).toContainText(PILOT);
    await page.keyboard.press('1');
    await expect.poll(waiting).toBe(calls.length + 1 - pressed);
  }

  await sidebar.button('Select several').click();
  for (const subject of calls.slice(0, 2)) await sidebar.frame.getByRole('checkbox', { name: subject }).check();
  await sidebar.button('Tie to…').click();
  await sidebar.frame.getByRole('button', { name: PILOT }).click();
  await expect.poll(waiting).toBe(1);
  await sidebar.undo().click();
  await expect.poll(waiting).toBe(3);

  await sidebar.open(calls[0] ?? '');
  await sidebar.suggestion(calls[0] ?? '', 1).click();
  await sidebar.button('Always tag like this…').click();
  const rule = sidebar.frame.getByRole('region', { name: 'Always tag like this' });
  await rule.getByRole('checkbox', { name: /^Account/ }).check();
  await expect(rule.getByRole('status')).toContainText(/It would have tagged \d+ in the last 14 days/);
  await expect(rule.getByRole('listitem').filter({ hasText: calls[0] ?? '' })).toBeVisible();
  await sidebar.button('Make this a rule').click();
  await story.crm.logCall('pilot, one more thing');
  await expect(sidebar.line('pilot, one more thing').first()).toContainText(PILOT);

  const settings = await story.openScreen('options.html');
  await expect(settings.getByText(/the first suggestion was right 11 of 11 times/)).toBeVisible();
});

test('what was learned is forgotten and learned again; the links stay', async ({ story }) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toContainText(PILOT);
  await story.quiet();
  const settings = await story.openScreen('options.html');
  await expect(settings.getByText(/^Learned from \d+ of your links/)).toBeVisible();
  const before = await settings.getByText(/^Learned from \d+ of your links/).textContent();
  await settings.getByRole('button', { name: 'Forget what was learned' }).click();
  await expect(settings.getByText(/^Forgotten on/)).toBeVisible();
  await settings.getByRole('button', { name: 'Learn again from all links' }).click();
  await expect(settings.getByText(before ?? '')).toBeVisible();
  await story.crm.page.bringToFront();
  await expect(sidebar.line('Pilot scope v1').first()).toContainText(PILOT);
});
