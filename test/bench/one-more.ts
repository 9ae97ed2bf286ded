import type { Frame } from '@playwright/test';
import { ABCD, type Story } from '../e2e/story';
import { fillTo } from './fill-database';
import { median, type Row, row } from './row';

/**
 * What one new activity costs, from being logged until it is stored, judged, counted and read again with its hints:
 * with few activities stored beside many. Each in a browser of its own, so that both list as many at the account.
 */
export async function oneMoreRows(
  sizes: [number, number],
  msWith: (stored: number) => Promise<number>,
): Promise<Row[]> {
  const [few, many] = sizes;
  const withFew = await msWith(few);
  const withMany = await msWith(many);
  return [row(`one new activity, ${many / 1_000} k beside ${few / 1_000} k stored`, withMany, withFew, 'ms', 1.5)];
}

/** The median of 25, in milliseconds. */
export async function oneMoreMs(story: Story, stored: number): Promise<number> {
  await fillTo(story, stored);
  const sidebar = await story.crm.openRecord('Account', ABCD);
  // Filling took minutes: what is shown is asked for anew, so that nothing else is being read meanwhile.
  await sidebar.line('Pilot scope v1').first().waitFor();
  await sidebar.button('Ask your CRM again').click();
  await sidebar.settled();
  await logOne(sidebar.frame);
  const measured: number[] = [];
  for (let time = 0; time < 25; time += 1) {
    measured.push(await logOne(sidebar.frame));
    // The call is on its way to the CRM; the next one must not queue behind it.
    await story.crm.page.waitForTimeout(250);
  }
  return median(measured);
}

function logOne(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    type Asked = { ok: boolean; value?: { account?: { id: string }; today?: string } };
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<Asked> } };
    };
    const ask = (name: string, input: unknown): Promise<Asked> => chrome.runtime.sendMessage({ name, input });
    const { value } = await ask('readAccount', { tabId: null });
    const draft = {
      accountId: value?.account?.id,
      contactId: null,
      contactName: null,
      kind: 'call',
      subject: 'Call about the pilot',
      notes: 'Went through the scope again',
      day: value?.today,
      durationMinutes: 12,
      disposition: 'Connected',
      nextStep: null,
    };
    const begun = performance.now();
    const logged = await ask('logCall', { draft, choice: null, clickId: crypto.randomUUID() });
    const read = await ask('readAccount', { tabId: null });
    if (!logged.ok || !read.ok) throw new Error(JSON.stringify([logged, read]).slice(0, 300));
    return performance.now() - begun;
  });
}
