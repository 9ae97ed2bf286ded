import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ABCD, type Story, startStory } from '../e2e/story';
import { type Row, row } from './row';

/** What was seen while a first reading went on. */
type FirstSync = { tookMs: number; rows: number; slowestAnswerMs: number; memoryMb: number[] };

/** A screen that waits longer than this for its answer seems to hang. */
const NOTICED_MS = 1_000;

/**
 * The first reading of many activities with the real extension, from opening the account page until everything is
 * stored and judged, beside a bare loop that puts the same rows into the same stores of an empty database in the same
 * browser. Another row tells how long a screen waited for its answer at most, and one how the memory went.
 */
export async function firstSyncRows(activities: number): Promise<Row[]> {
  const story = await startStory({ org: { activities } });
  try {
    const welcome = await story.openWelcome();
    await welcome.startWithSample();
    await welcome.page.close();
    await story.crm.signIn();
    const page = await story.openScreen('options.html');
    page.setDefaultTimeout(0);
    const read = await firstSync(story, page);
    const bareMs = await bareLoopMs(page);
    const early = read.memoryMb[Math.floor(read.memoryMb.length / 4)] ?? Number.NaN;
    const label = `first reading of ${Math.round(read.rows / 1_000)} k activities`;
    return [
      row(label, read.tookMs, bareMs, 'ms', 2),
      row(`${label}: slowest answer to a screen meanwhile`, read.slowestAnswerMs, NOTICED_MS, 'ms', 1),
      row(`${label}: most memory beside that after a quarter`, Math.max(...read.memoryMb), early, 'MB', 1.5),
    ];
  } finally {
    await story.end();
  }
}

async function firstSync(story: Story, page: Page): Promise<FirstSync> {
  const memoryMb: number[] = [];
  const begun = Date.now();
  await story.crm.openRecord('Account', ABCD);
  await page.bringToFront();
  let slowestAnswerMs = 0;
  for (let isDone = false; !isDone; ) {
    const look = await page.evaluate(async () => {
      type Setup = {
        value: { connections: { progress: unknown; isRefreshing: boolean; refreshedAt: string | null }[] };
      };
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<Setup> } };
      };
      const asked = performance.now();
      const setup = await chrome.runtime.sendMessage({ name: 'readSetup', input: {} });
      const [connection] = setup.value.connections;
      return {
        ms: performance.now() - asked,
        isDone: connection !== undefined && connection.refreshedAt !== null && !connection.isRefreshing,
      };
    });
    isDone = look.isDone;
    slowestAnswerMs = Math.max(slowestAnswerMs, look.ms);
    memoryMb.push(await rendererMb(story));
    await page.waitForTimeout(100);
  }
  return { tookMs: Date.now() - begun, rows: await countRows(page), slowestAnswerMs, memoryMb };
}

/** Resident memory of the browser's page and worker processes, as Linux tells it; elsewhere NaN. */
async function rendererMb(story: Story): Promise<number> {
  const session = await story.browser.browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id));
  return pages.reduce((sum, each) => sum + each, 0);
}

function residentMb(processId: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_000;
  } catch {
    // Another system, or a page that was closed a moment ago.
    return Number.NaN;
  }
}

function countRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await result(indexedDB.open('throughline'));
    const count = await result(db.transaction('activities').objectStore('activities').count());
    db.close();
    return count;
  });
}

/** The same rows into a store with the same indexes, as many in a transaction as the extension puts. */
function bareLoopMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const from = await result(indexedDB.open('throughline'));
    const store = from.transaction('activities').objectStore('activities');
    const indexes = [...store.indexNames].map(name => {
      const { keyPath, unique, multiEntry } = store.index(name);
      return { name, keyPath, unique, multiEntry };
    });
    const rows = await result<unknown[]>(store.getAll());
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () => {
      const bare = opening.result.createObjectStore('activities', { keyPath: 'id' });
      for (const { name, keyPath, unique, multiEntry } of indexes)
        bare.createIndex(name, keyPath, { unique, multiEntry });
    };
    const to = await result(opening);
    const begun = performance.now();
    for (let at = 0; at < rows.length; at += 500) {
      const tx = to.transaction('activities', 'readwrite');
      for (const each of rows.slice(at, at + 500)) tx.objectStore('activities').put(each);
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
    }
    const took = performance.now() - begun;
    from.close();
    to.close();
    return took;
  });
}
