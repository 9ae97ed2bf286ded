import type { Frame, Page } from '@playwright/test';
import { ABCD, type Story } from '../e2e/story';
import { alternately, type Row, row } from './row';

/** A click on a suggestion until it is stored and drawn, beside the least that storing one click can cost. */
export async function clickRow(story: Story, bareId: string): Promise<Row> {
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await sidebar.open('tom - redlines');
  await watchMessages(sidebar.frame);
  const bare = await story.browser.context.newPage();
  await bare.goto(`chrome-extension://${bareId}/popup.html`);
  await story.crm.page.bringToFront();

  let clicks = 0;
  const ours = async (): Promise<number> => {
    await story.crm.page.bringToFront();
    const ms = await clickMs(sidebar.frame);
    await sidebar.undo().click();
    await sidebar.card('tom - redlines').locator('.choice-row').first().waitFor();
    // Other screens have asked again by now; the next click must not queue behind them.
    await story.crm.page.waitForTimeout(300);
    return ms;
  };
  const base = async (): Promise<number> => {
    clicks += 1;
    await bare.bringToFront();
    return bareMs(bare, clicks);
  };
  const measured = await alternately(25, ours, base);
  await bare.close();
  return row('click on a suggestion → stored and drawn', measured.ours, measured.base, 'ms', 1.5);
}

type Watched = {
  __answered: Promise<number> | null;
  chrome: { runtime: { sendMessage(...parts: unknown[]): unknown } };
};

/** Note when the answer to `linkActivities` arrives: then it is stored. */
async function watchMessages(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const world = globalThis as unknown as Watched;
    const { runtime } = world.chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...parts: unknown[]) => {
      const message = parts[0] as { name?: string };
      const last = parts.at(-1);
      if (message.name !== 'linkActivities') return send(...parts);
      if (typeof last === 'function') {
        let told: (at: number) => void = () => undefined;
        world.__answered = new Promise(resolve => {
          told = resolve;
        });
        return send(...parts.slice(0, -1), (answer: unknown) => {
          told(performance.now());
          last(answer);
        });
      }
      const answer = send(...parts) as Promise<unknown>;
      world.__answered = answer.then(() => performance.now());
      return answer;
    };
  });
}

function clickMs(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    const world = globalThis as unknown as Watched;
    world.__answered = null;
    const card = [...document.querySelectorAll('article')].find(
      each => each.getAttribute('aria-label') === 'tom - redlines',
    );
    const button = card?.querySelector<HTMLElement>('.choice-row');
    if (!button) throw new Error('no suggestion to click');
    const begun = performance.now();
    const drawn = new Promise<number>(resolve => {
      const watch = new MutationObserver(() => {
        if (card?.querySelector('.choice-row') !== null) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    button.click();
    const answered = await (world.__answered ?? Promise.reject(new Error('nothing was sent')));
    return Math.max(await drawn, answered) - begun;
  });
}

function bareMs(page: Page, id: number): Promise<number> {
  return page.evaluate(async number => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    const begun = performance.now();
    await chrome.runtime.sendMessage({ id: number });
    return performance.now() - begun;
  }, id);
}
