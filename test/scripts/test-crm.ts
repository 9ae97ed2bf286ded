import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { siteOf } from '@/lib/crm/added-crm';
import { recogniseCrm } from '@/lib/crm/recognise-crm';
import { readSiteAddress } from '@/lib/site-address';
import { launchBrowser } from '../browser/launch-browser';
import { contract } from '../crm/contract/contract';
import type { Login } from '../crm/contract/login';
import type { World } from '../crm/contract/world';
import { type StoryCrm, storyCrms } from '../crm/story/story-crm';
import { tellStory } from '../crm/story/tell-story';

/**
 * `npm run test:crm -- --crm espocrm|twenty --url ADDRESS --user NAME --password-env VARIABLE [--browser]`: the contract
 * against a running CRM, and with `--browser` the main story in Chromium with the production build. It signs in, makes
 * an account of its own to work on, and removes whatever it made.
 */
const USAGE = 'npm run test:crm -- --crm espocrm|twenty --url ADDRESS --user NAME --password-env VARIABLE [--browser]';

const counts = { passed: 0, failed: 0 };

function pass(what: string): void {
  counts.passed += 1;
  console.log(`✓ ${what}`);
}

function fail(what: string, error: unknown): void {
  counts.failed += 1;
  const words = error instanceof Error ? error.message : String(error);
  console.log(`✗ ${what}\n    ${words.split('\n').slice(0, 12).join('\n    ')}`);
}

async function main(): Promise<void> {
  const asked = readAsked();
  if (asked === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { kind, url, user, password, hasBrowser } = asked;
  const address = await recognised(kind, url);
  if (address !== null) {
    const login = { address, user, password };
    const world = await begun(storyCrms[kind], login);
    if (world !== null) await checkAll(storyCrms[kind], login, world, hasBrowser);
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

type Asked = { kind: keyof typeof storyCrms; url: string; user: string; password: string; hasBrowser: boolean };

function readAsked(): Asked | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    // The runner leaves its own separator in front.
    args: process.argv.slice(2).filter(argument => argument !== '--'),
    options: { crm: text, url: text, user: text, 'password-env': text, browser: { type: 'boolean' } },
    strict: false,
  });
  const { crm, url, user, browser } = values;
  const variable = values['password-env'];
  const password = typeof variable === 'string' ? process.env[variable] : undefined;
  if (typeof variable === 'string' && password === undefined) console.error(`${variable} is not set.`);
  const isKnown = crm === 'espocrm' || crm === 'twenty';
  if (!isKnown || typeof url !== 'string' || typeof user !== 'string' || password === undefined) return null;
  return { kind: crm, url, user, password, hasBrowser: browser === true };
}

/** As the extension finds it: any page's address will do. */
async function recognised(kind: string, url: string): Promise<string | null> {
  const what = `${url} is recognised as ${kind}`;
  const outside = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    cookies: async () => [],
    now: () => new Date().toISOString(),
  };
  const read = readSiteAddress(url);
  const found = read.ok ? await recogniseCrm(read.value, outside) : read;
  if (!found.ok) fail(what, found.problem.kind);
  else if (found.value.crm !== kind) fail(what, `it is ${found.value.crm}`);
  else {
    pass(`${what}, at ${siteOf(found.value.address)}`);
    return found.value.address;
  }
  return null;
}

async function begun(crm: StoryCrm, login: Login): Promise<World | null> {
  try {
    const world = await crm.world(login);
    pass('signs in, and makes an account with a person and an opportunity');
    return world;
  } catch (error) {
    fail('signs in, and makes an account with a person and an opportunity', error);
    return null;
  }
}

async function checkAll(crm: StoryCrm, login: Login, world: World, hasBrowser: boolean): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    for (const { about, checks } of contract) {
      console.log(`\n${about}`);
      for (const { name, check } of checks) {
        if (stop.signal.aborted) throw new Error('stopped');
        // A check that failed half-way may have left a fault behind.
        world.network.calm();
        await check(world).then(
          () => pass(name),
          error => fail(name, error),
        );
      }
    }
    if (hasBrowser) await browse(crm, login, world);
  } catch (error) {
    fail('the run', error);
  } finally {
    console.log('\ncleaning up');
    world.network.calm();
    const left = await world.cleanUp().catch(error => [String(error)]);
    if (left.length === 0) pass('everything that was made is removed');
    else fail('everything that was made is removed', left.join('\n'));
  }
}

async function browse(crm: StoryCrm, login: Login, world: World): Promise<void> {
  console.log('\nin the browser');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
  const launched = await launchBrowser({
    extension: `${root}.output/chrome-mv3`,
    switches: ['--window-size=1400,1000'],
    say: line => console.log(line),
  });
  let last = 'the browser starts with the extension';
  pass(last);
  try {
    await tellStory(launched, { crm, login, world }, step => {
      last = step;
      pass(step);
    });
  } catch (error) {
    fail(`the step after "${last}"`, error);
  } finally {
    await launched.close({ forget: true });
  }
}

await main();
