import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, type Story } from '../e2e/story';
import { median, type Row, row } from './row';

const MAX_BYTES = 15_000;
const MAX_MS = 5;

/** What the script in the CRM's page weighs, and how long it keeps the main thread on a page that is no account. */
export async function contentScriptRows(story: Story): Promise<Row[]> {
  const folder = join(builtExtension, 'content-scripts');
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const times: number[] = [];
  for (let visit = 0; visit < 9; visit += 1) times.push(await scriptMs(story));
  return [
    row('content script: size', bytes, MAX_BYTES, 'bytes', 1),
    row('content script: main thread on a page that is no account', median(times), MAX_MS, 'ms', 1),
  ];
}

/** Milliseconds that the profiler saw in the content script while a list page opened and stood for two seconds. */
async function scriptMs(story: Story): Promise<number> {
  const page = await story.browser.context.newPage();
  const session = await story.browser.context.newCDPSession(page);
  await page.goto('about:blank');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await page.goto(story.org.pageUrl('/lightning/o/Account/list?filterName=AllAccounts'));
  await page.waitForTimeout(2_000);
  const { profile } = await session.send('Profiler.stop');
  await page.close();
  const own = new Set(
    profile.nodes.filter(node => node.callFrame.url.includes('content-scripts/crm.js')).map(node => node.id),
  );
  const deltas = profile.timeDeltas ?? [];
  const microseconds = (profile.samples ?? []).reduce(
    (sum, id, place) => sum + (own.has(id) ? (deltas[place] ?? 0) : 0),
    0,
  );
  return microseconds / 1_000;
}
