import type { CDPSession, Page } from '@playwright/test';
import type { Plan } from '@/lib/domain/plan';
import type { Story } from '../e2e/story';
import { examplePlan } from '../support/example-plan';
import { median, type Row, row } from './row';
import { toContentMs } from './to-content';

const GOALS = 60;
const OBJECTIVES = 600;
/** What no keystroke may take of script. */
const FRAME_MS = 16;
const KEYS = 24;
/** Each key is typed so often; what it costs is the median, so that a hiccup of the machine is not taken for the page's. */
const ROUNDS = 5;

/** The plan page with sixty goals and six hundred objectives: how soon it stands, and what a keystroke costs. */
export async function planRows(story: Story): Promise<Row[]> {
  const small = { ...examplePlan(), id: 'bench-small', status: 'draft' as const };
  const big = grown(small);
  const page = await story.browser.context.newPage();
  await page.setViewportSize({ width: 1240, height: 900 });
  const address = (plan: Plan, hash: string): string =>
    `chrome-extension://${story.browser.extensionId}/plan.html?plan=${plan.id}#${hash}`;
  await page.goto(`chrome-extension://${story.browser.extensionId}/options.html`);
  for (const plan of [small, big]) await store(page, plan);

  const shown = '.goal h2';
  const judged = '.plan-nav nav .nav-lacks';
  const rows: Row[] = [];
  for (const [what, selector] of [
    ['drawn', shown],
    ['and looked through for what it lacks', judged],
  ] as const) {
    const ours: number[] = [];
    const base: number[] = [];
    for (let time = 0; time <= 15; time += 1) {
      const [bigMs, smallMs] = [
        await toContentMs(page, address(big, 'goals'), selector),
        await toContentMs(page, address(small, 'goals'), selector),
      ];
      // The first of each warms caches and the background, and is not counted.
      if (time > 0) {
        ours.push(bigMs);
        base.push(smallMs);
      }
    }
    rows.push(
      row(
        `plan page ${what}, ${OBJECTIVES} objectives beside ${small.objectives.length}`,
        median(ours),
        median(base),
        'ms',
        2,
      ),
    );
  }

  await page.goto(address(big, `objective?id=${big.objectives[300]?.id}`));
  const field = page.getByLabel('What changes, and for or with whom?');
  await field.waitFor();
  await page.locator(judged).first().waitFor();
  await field.press('End');
  const costs = await keyCosts(page);
  rows.push(
    row(
      `a keystroke among ${OBJECTIVES} objectives, the worst of ${KEYS} (each the median of ${ROUNDS})`,
      Math.max(...costs),
      FRAME_MS,
      'ms of script',
      1,
    ),
  );
  rows.push(
    row(`a keystroke among ${OBJECTIVES} objectives, the usual one`, median(costs), FRAME_MS, 'ms of script', 1),
  );
  await page.close();
  return rows;
}

/** The worked example grown by copies: every objective with its own words and tactics, spread over sixty goals. */
function grown(plan: Plan): Plan {
  const copies = <Item>(items: readonly Item[], count: number): Item[] =>
    Array.from({ length: count }, (_, place) => items[place % items.length]).flatMap(each =>
      each === undefined ? [] : [each],
    );
  const goals = copies(plan.goals, GOALS).map((goal, place) => ({
    ...goal,
    id: `bench-G${place}`,
    statement: `${goal.statement} (${place + 1})`,
    weight: Math.round(10_000 / GOALS) / 100,
  }));
  const objectives = copies(plan.objectives, OBJECTIVES).map((objective, place) => ({
    ...objective,
    id: `bench-O${place}`,
    goalId: `bench-G${place % GOALS}`,
    statement: `${objective.statement} (${place + 1})`,
    tactics: objective.tactics.map((tactic, each) => ({ ...tactic, id: `bench-T${place}-${each}` })),
  }));
  return { ...plan, id: 'bench-big', goals, objectives };
}

async function store(page: Page, plan: Plan): Promise<void> {
  const answer = await page.evaluate(each => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ name: 'savePlan', input: { plan: each } });
  }, plan);
  if (JSON.stringify(answer).includes('"ok":false'))
    throw new Error(`the plan was not stored: ${JSON.stringify(answer)}`);
}

/**
 * All script that each key of a sentence causes on the page's thread: its handler, what it draws, and looking the plan
 * through a moment later. In the thread's own time, so that other work of the machine counts little.
 */
async function keyCosts(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const costs = Array.from({ length: KEYS }, (): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [key, ofKey] of costs.entries()) {
      const before = await scriptMs(session);
      await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
      // Long enough for the look that follows it, too short for saving, which waits for a pause in the typing.
      await page.waitForTimeout(400);
      ofKey.push((await scriptMs(session)) - before);
    }
    // The next round begins with everything saved, as the first did.
    await page.waitForTimeout(2_000);
  }
  await session.detach();
  return costs.map(median);
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}
