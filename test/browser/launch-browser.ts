import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from './find-browser';

export type LaunchOptions = {
  /** The folder of the built extension. */
  extension: string;
  /** Further extensions, for comparing. */
  alsoLoad?: string[];
  /** A profile to go on with; a new one when not given. */
  profile?: string;
  isHeadless?: boolean;
  /** As the browser keeps its settings, for a new profile. */
  preferences?: Record<string, unknown>;
  /** Further switches, such as where hosts are mapped to. */
  switches?: string[];
  say?: (line: string) => void;
};

export type Launched = {
  browser: Browser;
  context: BrowserContext;
  extensionId: string;
  alsoLoaded: string[];
  profile: string;
  /** Ends the browser; the profile stays unless `forget`. */
  close(options?: { forget?: boolean }): Promise<void>;
  /** Ends the browser at once, as a power cut would. */
  kill(): Promise<void>;
  /** Resolves when the person closes the browser. */
  closed: Promise<void>;
};

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--ignore-certificate-errors',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * Start a Chromium-family browser with the extension in it. Branded Chrome and Edge no longer honour `--load-extension`,
 * so it is loaded through the DevTools protocol (`Extensions.loadUnpacked`, only allowed over a pipe), which works in all
 * of them; Playwright then drives the same browser over its port.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'throughline-profile-'));
  if (options.preferences !== undefined) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(options.preferences));
  }
  const executable = findBrowser(options.say);
  const switches = [
    ...quiet,
    ...(options.isHeadless === false ? [] : ['--headless=new', '--disable-gpu', '--hide-scrollbars']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    ...(options.switches ?? []),
    'about:blank',
  ];
  const child = spawn(executable, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const closed = new Promise<void>(resolve => child.once('exit', () => resolve()));
  try {
    const address = await debuggingAddress(child);
    const extensionId = await loadExtension(child, options.extension, 1);
    const alsoLoaded: string[] = [];
    for (const [index, path] of (options.alsoLoad ?? []).entries()) {
      alsoLoaded.push(await loadExtension(child, path, 2 + index));
    }
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the browser has no window');
    return {
      browser,
      context,
      extensionId,
      alsoLoaded,
      profile,
      closed,
      async close({ forget = false } = {}) {
        const session = await browser.newBrowserCDPSession();
        await Promise.race([session.send('Browser.close').catch(() => undefined), pause(3_000)]);
        await Promise.race([closed, pause(5_000)]);
        child.kill('SIGKILL');
        await closed;
        if (forget) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
      async kill() {
        child.kill('SIGKILL');
        await closed;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** The browser says on its error stream where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`the browser ended with ${code} before it listened:\n${said.slice(-2_000)}`)),
    );
    setTimeout(
      () => reject(new Error(`the browser did not listen within a minute:\n${said.slice(-2_000)}`)),
      60_000,
    ).unref();
  });
}

/** Load an unpacked extension over the pipe: zero-terminated JSON, out on 3 and in on 4. Returns its id. */
function loadExtension(child: ChildProcess, path: string, number: number): Promise<string> {
  // The two extra pipes exist because `stdio` asked for them.
  const out = child.stdio[3] as Writable;
  const back = child.stdio[4] as Readable;
  return new Promise((resolve, reject) => {
    let said = '';
    back.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (let end = said.indexOf('\0'); end >= 0; end = said.indexOf('\0')) {
        const answer: { id?: number; result?: { id: string }; error?: { message: string } } = JSON.parse(
          said.slice(0, end),
        );
        said = said.slice(end + 1);
        if (answer.id !== number) continue;
        if (answer.result) resolve(answer.result.id);
        else reject(new Error(`the extension could not be loaded: ${answer.error?.message}`));
      }
    });
    out.write(`${JSON.stringify({ id: number, method: 'Extensions.loadUnpacked', params: { path } })}\0`);
    setTimeout(() => reject(new Error('the browser did not load the extension within 30 seconds')), 30_000).unref();
  });
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
