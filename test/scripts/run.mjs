#!/usr/bin/env node
// `npm start` and `npm test` on a machine with nothing but Node: plain JavaScript and Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const results = join(root, '.output/test-results');

/** Runs a command here; resolves to its exit code. */
function run(command, parameters, { isQuiet = false, env = {} } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    // What a quiet command says is only of interest when it fails.
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => said.push(chunk));
    child.once('error', () => resolve(127));
    child.once('close', code => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** A tool of the project's own, without a word from npm. */
function tool(name, ...parameters) {
  return run(process.execPath, [join(root, 'node_modules', binOf(name)), ...parameters]);
}

function binOf(name) {
  const from = { tsc: 'typescript', biome: '@biomejs/biome', playwright: '@playwright/test' }[name] ?? name;
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', from, 'package.json'), 'utf8'));
  return join(from, typeof bin === 'string' ? bin : bin[name]);
}

/** Installs what `package-lock.json` names, unless exactly that is installed. */
async function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return 0;
  console.log('Installing …');
  return run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

const asInTests = ['--config', 'test/vitest.config.ts'];

async function start() {
  if ((await install()) !== 0) return fail('The installation failed: see above.');
  console.log('Building the extension …');
  if ((await run(process.execPath, [join(root, 'node_modules', binOf('wxt')), 'build'], { isQuiet: true })) !== 0) {
    return fail('The build failed: see above.');
  }
  return tool('vite-node', ...asInTests, 'test/tour/start.ts');
}

/** Format and lint, types, unit, build, end to end, in that order; the last line counts them all. */
async function test() {
  if ((await install()) !== 0) return fail('The installation failed: see above.');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const unit = join(results, 'unit.json');
  const whole = join(results, 'e2e.json');
  const steps = [
    ['format and lint', () => tool('biome', 'ci', '--config-path=test/format-and-lint.json', '.')],
    ['types', async () => (await tool('wxt', 'prepare')) || tool('tsc', '--noEmit')],
    [
      'unit',
      () => tool('vitest', 'run', ...asInTests, '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`),
    ],
    ['build', async () => (await tool('wxt', 'build')) || tool('wxt', 'build', '-b', 'firefox')],
    ['a browser', () => tool('vite-node', ...asInTests, 'test/browser/say-browser.ts')],
    ['end to end', () => tool('playwright', 'test', '--config', 'test/e2e/playwright.config.ts')],
  ];
  let passed = 0;
  let failed = 0;
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    if ((await step()) === 0) passed += 1;
    else {
      failed += 1;
      console.log(`✗ ${name}`);
    }
  }
  const unitResult = readJson(unit);
  passed += unitResult?.numPassedTests ?? 0;
  failed += unitResult?.numFailedTests ?? 0;
  const wholeResult = readJson(whole)?.stats;
  passed += wholeResult?.expected ?? 0;
  failed += (wholeResult?.unexpected ?? 0) + (wholeResult?.flaky ?? 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Only the rows reach the output, so that other programs can read it. */
async function bench() {
  if ((await install()) !== 0) return fail('The installation failed: see above.');
  if ((await run(process.execPath, [join(root, 'node_modules', binOf('wxt')), 'build'], { isQuiet: true })) !== 0) {
    return fail('The build failed: see above.');
  }
  return tool('vite-node', ...asInTests, 'test/bench/bench.ts', ...process.argv.slice(3));
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function fail(sentence) {
  console.error(sentence);
  return 1;
}

const verbs = { start, test, bench };
const verb = verbs[process.argv[2]];
if (verb === undefined) fail('Say `start`, `test` or `bench`.');
process.exit(await (verb === undefined ? 1 : verb()));
