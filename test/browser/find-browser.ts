import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Said when there is no browser and none could be installed. */
export const NO_BROWSER =
  'Throughline needs Chrome, Chromium or Edge here: install one, or set THROUGHLINE_BROWSER to its executable.';

/**
 * The executable of a browser that can run the extension: the one named in THROUGHLINE_BROWSER, else Chromium, Chrome
 * or Edge where they are usually found, else Playwright's own. Where there is none it is fetched: with Playwright's
 * download, then with the system's packages (root on Debian or Ubuntu). Throws a sentence that says what to install.
 */
export function findBrowser(say: (line: string) => void = () => undefined): string {
  const named = process.env['THROUGHLINE_BROWSER'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`THROUGHLINE_BROWSER names ${named}, which does not exist.`);
  }
  const found = firstInstalled();
  if (found !== null) return found;
  for (const fetch of [fetchWithPlaywright, fetchFromPackages]) {
    const fetched = fetch(say) ? firstInstalled() : null;
    if (fetched !== null) return fetched;
  }
  throw new Error(NO_BROWSER);
}

function firstInstalled(): string | null {
  return (
    [...onPath(), ...usualPlaces(), chromium.executablePath()].find(path => path !== '' && existsSync(path)) ?? null
  );
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands.flatMap(command => folders.map(folder => join(folder, command)));
}

function usualPlaces(): string[] {
  if (platform() === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap(folder =>
      names.map(name => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform() === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => process.env[name] ?? []);
    const tails = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return roots.flatMap(root => tails.map(tail => join(root, tail)));
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

function fetchWithPlaywright(say: (line: string) => void): boolean {
  say('No Chrome, Chromium or Edge found. Fetching Chromium with Playwright …');
  return runs('npx', ['playwright', 'install', 'chromium']);
}

function fetchFromPackages(say: (line: string) => void): boolean {
  const isRoot = process.getuid?.() === 0;
  const isDebian = existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
  if (!isRoot || !isDebian) return false;
  say("Installing Chromium from the system's packages …");
  return runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', 'chromium']);
}

function runs(command: string, parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    // Not there, not allowed or no network: the next way is tried, and the last word is NO_BROWSER.
    return false;
  }
}
