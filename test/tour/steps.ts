import type { Page } from '@playwright/test';
import { ABCD, type Story, TESSELLATE } from '../e2e/story';

/** What the tour shows: each step does one thing a rep does, and returns what came of it and which page shows it. */
export type Step = { name: string; title: string; play: (story: Story) => Promise<{ result: string; page: Page }> };

const CALL = 'Tom: gateway question answered';

export const steps: Step[] = [
  {
    name: 'first-run',
    title: 'Begin with the sample plan',
    async play(story) {
      const welcome = await story.openWelcome();
      await welcome.startWithSample();
      const title = await welcome.page.getByRole('heading', { name: /You have a plan/ }).textContent();
      return { result: title ?? '', page: welcome.page };
    },
  },
  {
    name: 'account',
    title: 'Sign in to the CRM and open an account',
    async play(story) {
      await story.crm.signIn();
      const sidebar = await story.crm.openRecord('Account', ABCD);
      await sidebar.line('Pilot scope v1').first().waitFor();
      const tied = await sidebar.frame.getByText(/\d+ of \d+ tied/).allTextContents();
      return { result: `The sidebar shows the account: ${tied.join(', ')}`, page: story.crm.page };
    },
  },
  {
    name: 'logged-in-the-crm',
    title: "Log a call in the CRM's own composer",
    async play(story) {
      await story.crm.logCall(CALL, 'Port 8883 is open from Monday');
      const sidebar = await story.crm.sidebar();
      await sidebar.open(CALL);
      const offered = await sidebar.suggestion(CALL, 1).getAttribute('title');
      return { result: `It appeared without a reload. Offered first: ${offered}`, page: story.crm.page };
    },
  },
  {
    name: 'tied',
    title: 'Tie it to an objective with one click',
    async play(story) {
      const sidebar = await story.crm.sidebar();
      await sidebar.suggestion(CALL, 1).click();
      await sidebar.undo().waitFor();
      return { result: (await sidebar.frame.locator('.undo-bar-words').textContent()) ?? '', page: story.crm.page };
    },
  },
  {
    name: 'serves-nothing',
    title: 'See what serves nothing, on another account',
    async play(story) {
      const sidebar = await story.crm.openRecord('Account', TESSELLATE);
      await sidebar.open('Tessellate');
      const flag = await sidebar
        .card('Tessellate')
        .getByText(/Not tied to your plan yet/)
        .first()
        .textContent();
      return { result: flag ?? '', page: story.crm.page };
    },
  },
  {
    name: 'logged-in-the-sidebar',
    title: 'Log a call in the sidebar: it arrives in the CRM already tied',
    async play(story) {
      const sidebar = await story.crm.sidebar();
      await sidebar.logCall('Board paper sent');
      // First it stands here, then it is on its way, then the CRM has it.
      await sidebar.line('Board paper sent').first().waitFor();
      await sidebar.frame.getByText('All saved', { exact: true }).waitFor();
      await sidebar.waiting().waitFor({ state: 'detached' });
      const made = story.org.records('Task').filter(task => task['Subject'] === 'Board paper sent');
      if (made.length !== 1) throw new Error(`the CRM holds ${made.length} of it`);
      return { result: `The CRM holds it once, as ${made[0]?.['Id']}`, page: story.crm.page };
    },
  },
  {
    name: 'week',
    title: 'The popup: what this week still asks, and what serves nothing',
    async play(story) {
      const popup = await story.openPopup();
      await popup.page.locator('.flagged-item').first().waitFor();
      const flagged = await popup.page.locator('.flagged-item').count();
      return { result: `${flagged} untied actions to tag right there`, page: popup.page };
    },
  },
  {
    name: 'plan',
    title: 'The plan: goals, objectives, tactics',
    async play(story) {
      const page = await story.openScreen('plan.html');
      await page.getByRole('heading', { name: /Close \$1\.80M/ }).waitFor();
      return { result: `${await page.getByRole('heading', { level: 3 }).count()} headings of the tree drawn`, page };
    },
  },
];
