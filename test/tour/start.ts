import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ABCD, type Story, startStory } from '../e2e/story';
import { steps } from './steps';

/**
 * `npm start`: with a display, a browser with the extension on an account page of the demo org, for as long as it is
 * open. Without one, the same story step by step, each with its result and a picture. Ends with 1 if a step failed.
 */
const pictures = join(process.cwd(), '.output/tour');
const hasDisplay =
  process.env.CI === undefined &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY));

async function show(story: Story): Promise<void> {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await story.crm.signIn();
  await story.crm.openRecord('Account', ABCD);
  await story.crm.page.bringToFront();
  console.log('A browser is open on ABCD Inc. in the demo org, with the sample plan. Log a call, then press 1.');
  console.log('The sign-in page of the demo org takes any password. Close the browser to end.');
  await story.browser.closed;
}

async function play(story: Story): Promise<number> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  let failed = 0;
  for (const [index, step] of steps.entries()) {
    const picture = join('.output/tour', `${index + 1}-${step.name}.png`);
    try {
      const { result, page } = await step.play(story);
      await page.bringToFront();
      // Let the last transition end, so that the picture shows what a person sees.
      await page.waitForTimeout(400);
      await page.screenshot({ path: picture });
      console.log(`✓ ${index + 1}. ${step.title}\n     ${result.trim()}\n     ${picture}`);
      if (page !== story.crm.page) await page.close();
    } catch (error) {
      failed += 1;
      await story.crm.page.screenshot({ path: picture }).catch(() => undefined);
      console.log(
        `✗ ${index + 1}. ${step.title}\n     ${error instanceof Error ? error.message : String(error)}\n     ${picture}`,
      );
    }
  }
  console.log(`\n${steps.length - failed} of ${steps.length} steps worked. Pictures: .output/tour/`);
  return failed;
}

try {
  const story = await startStory({ isHeadless: !hasDisplay, say: line => console.log(line) });
  let failed = 0;
  try {
    if (hasDisplay) await show(story);
    else failed = await play(story);
  } finally {
    await story.end();
  }
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
