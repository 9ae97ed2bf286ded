import { fileURLToPath } from 'node:url';
import { ABCD, startStory } from '../e2e/story';
import { clickRow } from './click';
import { contentScriptRows } from './content-script';
import { firstSyncRows } from './first-sync';
import { oneMoreRow } from './one-more';
import { planRows } from './plan';
import { popupRows } from './popup';
import type { Row } from './row';

/**
 * `npm run -s bench`: one JSON line a row, `{"name","ours","base","unit","ratio","bar","holds"}`. `-- --small` leaves out
 * the million. Ends with 0 whatever the figures are: they are for reading, never asserted.
 */
const bare = fileURLToPath(new URL('./bare-extension', import.meta.url));
const sizes = process.argv.includes('--small') ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];

function print(rows: readonly Row[]): void {
  for (const each of rows) console.log(JSON.stringify(each));
}

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
  const [bareId = ''] = story.browser.alsoLoaded;
  print(await contentScriptRows(story));
  print([await clickRow(story, bareId)]);
  print([await oneMoreRow(story, 1_000, 100_000)]);
  print(await popupRows(story, bareId, sizes));
  print(await planRows(story));
} finally {
  await story.end();
}
print(await firstSyncRows(process.argv.includes('--small') ? 5_000 : 50_000));
