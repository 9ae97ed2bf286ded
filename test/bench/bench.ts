import { fileURLToPath } from 'node:url';
import { ABCD, type Story, startStory } from '../e2e/story';
import { clickRow } from './click';
import { contentScriptRows } from './content-script';
import { firstSyncRows } from './first-sync';
import { historyRows } from './history';
import { oneMoreMs, oneMoreRows } from './one-more';
import { planRows } from './plan';
import { popupRows } from './popup';
import type { Row } from './row';
import { suggestRows } from './suggest';

/**
 * `npm run -s bench`: one JSON line a row, `{"name","ours","base","unit","ratio","bar","holds"}`. `-- --small` leaves out
 * the million, `-- --only=click` runs one part. Ends with 0 whatever the figures are: they are for reading, never asserted.
 */
const bare = fileURLToPath(new URL('./bare-extension', import.meta.url));
const sizes = process.argv.includes('--small') ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];

function print(rows: readonly Row[]): void {
  for (const each of rows) console.log(JSON.stringify(each));
}

const only = process.argv.find(each => each.startsWith('--only='))?.slice('--only='.length);

/** A browser with the sample plan and one account read, as most parts begin. */
async function inAStory<Value>(measure: (story: Story, bareId: string) => Promise<Value>): Promise<Value> {
  const story = await startStory({ alsoLoad: [bare] });
  try {
    const welcome = await story.openWelcome();
    await welcome.startWithSample();
    await welcome.page.close();
    await story.crm.signIn();
    const sidebar = await story.crm.openRecord('Account', ABCD);
    await sidebar.line('Pilot scope v1').first().waitFor();
    await sidebar.frame.getByText('Updated just now').waitFor();
    await story.crm.page.waitForTimeout(2_000);
    return await measure(story, story.browser.alsoLoaded[0] ?? '');
  } finally {
    await story.end();
  }
}

const parts: Record<string, () => Promise<Row[]>> = {
  'content-script': () => inAStory(contentScriptRows),
  click: () => inAStory(async (story, bareId) => [await clickRow(story, bareId)]),
  'one-more': () => oneMoreRows([1_000, 100_000], stored => inAStory(story => oneMoreMs(story, stored))),
  popup: () => inAStory((story, bareId) => popupRows(story, bareId, sizes)),
  history: () => inAStory(story => historyRows(story, sizes)),
  plan: () => inAStory(planRows),
  suggest: async () => suggestRows(),
  'first-sync': () => firstSyncRows(process.argv.includes('--small') ? 5_000 : 50_000),
};

for (const [name, rows] of Object.entries(parts)) if (only === undefined || only === name) print(await rows());
