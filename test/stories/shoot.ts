import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';
import config from './vite.config';

/**
 * Draws every story at its widths in both themes into a folder of pictures, and lets axe look at each:
 * `npx vite-node test/stories/shoot.ts [part of a name]`. Fails when axe finds anything or a page scrolls sideways.
 */
const into = process.env.STORIES_INTO ?? '.output/stories';
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const wanted = process.argv[2] ?? '';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Listed = { name: string; widths?: number[]; height?: number };

async function main(): Promise<void> {
  mkdirSync(into, { recursive: true });
  const server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'error',
    server: { ...config.server, port: 0, hmr: false },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const troubles = await shootAll(browser, address);
    console.log(troubles.length === 0 ? 'no trouble' : troubles.join('\n'));
    process.exitCode = troubles.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function shootAll(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  let doing = '';
  page.on('pageerror', error => troubles.push(`${doing}: ${error.message}`));
  await page.goto(address);
  const listed = await page
    .locator('[data-story]')
    .evaluateAll(found => found.map(each => (each as HTMLElement).dataset.story ?? ''));
  const stories = listed.map(each => JSON.parse(each) as Listed).filter(story => story.name.includes(wanted));
  let pictures = 0;
  for (const { name, widths = [320, 420], height = 820 } of stories) {
    for (const width of widths) {
      for (const theme of ['light', 'dark']) {
        doing = `${name} ${width} ${theme}`;
        await page.setViewportSize({ width, height });
        await page.goto(`${address}?story=${name}&theme=${theme}`);
        const isReady = await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (!isReady) {
          troubles.push(`${doing}: never ready`);
          continue;
        }
        await page.screenshot({ path: `${into}/${name}-${width}-${theme}.png` });
        pictures += 1;
        troubles.push(...(await page.evaluate(sidewaysIn)).map(trouble => `${doing}: ${trouble}`));
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } };
          return (await axe.run()).violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(node => node.html)
                .slice(0, 3)
                .join(' | ')}`,
          );
        });
        troubles.push(...found.map(violation => `${doing}: axe ${violation}`));
      }
    }
  }
  console.log(`${pictures} pictures of ${stories.length} stories in ${into}`);
  return troubles;
}

type AxeViolation = { id: string; nodes: { html: string }[] };

/** Runs in the page: does anything make it scroll sideways? */
function sidewaysIn(): string[] {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return wide ? [`scrolls sideways, ${document.documentElement.scrollWidth} px`] : [];
}

await main();
