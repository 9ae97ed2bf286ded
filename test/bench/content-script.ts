import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, type Story } from '../e2e/story';
import { median, type Row, row } from './row';

const MAX_BYTES = 15_000;
const MAX_MS = 5;

/** What each script for a CRM's page weighs (a page gets one of them), and how long it keeps the main thread on a page that is no account. */
export async function contentScriptRows(story: Story): Promise<Row[]> {
  const folder = join(builtExtension, 'content-scripts');
  const times: number[] = [];
  for (let visit = 0; visit < 9; visit += 1) times.push(await scriptMs(story));
  return [
    ...readdirSync(folder).map(file =>
      row(`content script ${file}: size`, statSync(join(folder, file)).size, MAX_BYTES, 'bytes', 1),
    ),
    row('content script: main thread on a page that is no account', median(times), MAX_MS, 'ms', 1),
  ];
}

type TraceEvent = {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string } };
};

/** CPU milliseconds of the main thread in the content script while a list page opened and stood for two seconds. */
async function scriptMs(story: Story): Promise<number> {
  const page = await story.browser.context.newPage();
  await page.goto('about:blank');
  const { browser } = story.browser;
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(story.org.pageUrl('/lightning/o/Account/list?filterName=AllAccounts'));
  await page.waitForTimeout(2_000);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  await page.close();
  const own = trace.traceEvents
    .filter(
      ({ args, tdur }) =>
        tdur !== undefined && `${args?.data?.url}${args?.data?.fileName}`.includes('content-scripts/crm.js'),
    )
    .sort((one, other) => one.ts - other.ts);
  let end = 0;
  let microseconds = 0;
  for (const { ts, dur = 0, tdur = 0 } of own) {
    // What began inside another event of the script is in it already.
    if (ts < end) continue;
    microseconds += tdur;
    end = ts + dur;
  }
  return microseconds / 1_000;
}
