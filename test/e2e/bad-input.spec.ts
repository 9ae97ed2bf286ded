import { readFileSync } from 'node:fs';
import { ABCD, expect, test } from './story';

const fernhill = readFileSync(new URL('../data/fernhill.json', import.meta.url), 'utf8');

test('a plan file that is none is refused with the field and the reason, and nothing changes', async ({ story }) => {
  const welcome = await story.openWelcome();
  const alert = welcome.page.getByRole('alert');
  await welcome.importText('{"plan": ');
  await expect(alert).toContainText('This file is not JSON.');
  await welcome.importText('{"hello": "world"}');
  await expect(alert).toContainText('This file is not a plan we can read.');
  await expect(alert).toContainText('format');
  await welcome.importText(fernhill.replace('"weight": 35', '"weight": "a third"'));
  await expect(alert).toContainText('goals[0].weight');
  await welcome.importLongText(20_100_000);
  await expect(alert).toContainText('too large');
  await welcome.page.reload();
  await expect(welcome.page.getByRole('button', { name: 'Start with the sample' })).toBeVisible();

  await welcome.importText(fernhill);
  await expect(welcome.page.getByRole('heading', { name: /Upper Midwest territory plan 2026/ })).toBeVisible();
});

test('markup in CRM fields is shown as text and never run', async ({ story }) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  const nasty = '<img src=x onerror="document.title=1"><b>bold</b>';
  await story.crm.logCall(nasty);
  await expect(sidebar.frame.getByText(nasty).first()).toBeVisible();
  expect(await sidebar.frame.locator('img, b').count()).toBe(0);
});

for (const [fault, sentence] of [
  ['serverUnavailable', 'Your CRM is not answering properly just now.'],
  ['htmlInsteadOfJson', /cannot read|not answering properly/],
  ['halfJson', 'Your CRM answered in a way we cannot read.'],
  ['wrongShape', 'Your CRM answered in a way we cannot read.'],
  ['requestLimitExceeded', 'Your org has used up its API requests for now.'],
  ['sessionNotValidForRest', 'Your org does not let this session use its API.'],
  ['dropBeforeActing', 'Your CRM cannot be reached.'],
] as const) {
  test(`the CRM answers with ${fault}: a plain sentence, the stored activities stay`, async ({ story }) => {
    const welcome = await story.openWelcome();
    await welcome.startWithSample();
    await story.crm.signIn();
    const sidebar = await story.crm.openRecord('Account', ABCD);
    await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
    await sidebar.settled();
    story.org.faults.add({ match: { path: /services\/(data|oauth2)/ }, kind: fault });
    await sidebar.askAgain();
    await expect(sidebar.problem()).toContainText(sentence);
    await expect(sidebar.line('Pilot scope v1').first()).toBeVisible();
  });
}
