import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Which folder may import what: folders of ours, and packages. The first row that a file falls under counts.
 * `lib/` alone means the files directly in it, which are words for everyone.
 */
const table: { folder: string; ours: string[]; packages: string[] }[] = [
  {
    folder: 'lib/domain',
    ours: ['lib/', 'lib/domain'],
    packages: ['zod', 'temporal-polyfill', '@orama/stemmers', 'papaparse'],
  },
  { folder: 'lib/messages', ours: ['lib/', 'lib/domain', 'lib/messages', 'public'], packages: ['zod', 'wxt/browser'] },
  // Runs when the extension is built, and is no part of it.
  { folder: 'lib/crm/salesforce/package-zip.ts', ours: [], packages: ['node:fs', 'node:path', 'fflate'] },
  { folder: 'lib/crm', ours: ['lib/', 'lib/domain', 'lib/crm'], packages: ['zod', 'temporal-polyfill'] },
  { folder: 'lib/panel', ours: ['lib/', 'lib/crm', 'lib/messages', 'lib/panel'], packages: [] },
  { folder: 'lib/store', ours: ['lib/', 'lib/domain', 'lib/store'], packages: ['idb'] },
  {
    folder: 'lib/background',
    ours: ['lib/', 'lib/domain', 'lib/crm', 'lib/store', 'lib/messages', 'lib/background'],
    packages: ['zod', 'temporal-polyfill'],
  },
  { folder: 'lib', ours: ['lib/'], packages: [] },
  // The plan page checks its forms with the plan's own schemas; no other screen carries zod. Public holidays it loads
  // when they are asked for.
  {
    folder: 'components/plan',
    ours: ['lib/', 'lib/domain', 'lib/messages', 'components'],
    packages: ['preact', 'preact/hooks', 'zod', 'date-holidays'],
  },
  // The one drawing that needs scales and lines; its code comes after the popup's first content.
  {
    folder: 'components/popup/YearPlot.tsx',
    ours: ['lib/', 'lib/domain', 'lib/messages', 'components'],
    packages: ['preact', 'preact/hooks', 'd3-scale', 'd3-shape'],
  },
  {
    folder: 'components',
    ours: ['lib/', 'lib/domain', 'lib/messages', 'components'],
    packages: ['preact', 'preact/hooks'],
  },
  {
    folder: 'entrypoints/background.ts',
    ours: ['lib/', 'lib/background', 'lib/crm', 'lib/store', 'lib/messages', 'lib/domain'],
    packages: ['wxt'],
  },
  { folder: 'entrypoints/crm.content.ts', ours: ['lib/', 'lib/messages', 'lib/crm', 'lib/panel'], packages: ['wxt'] },
  {
    folder: 'entrypoints/added-crm.content.ts',
    ours: ['lib/', 'lib/messages', 'lib/crm', 'lib/panel'],
    packages: ['wxt'],
  },
  {
    folder: 'entrypoints/added-salesforce.content.ts',
    ours: ['lib/', 'lib/messages', 'lib/crm', 'lib/panel'],
    packages: ['wxt'],
  },
  { folder: 'entrypoints/ask-week.ts', ours: ['lib/messages'], packages: ['wxt'] },
  { folder: 'entrypoints', ours: ['components', 'lib/messages', 'entrypoints'], packages: ['preact'] },
];

type Import = { file: string; from: string; target: string; isType: boolean };

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string, source: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(pattern)].map(match => {
    const from = match[2] ?? match[3] ?? match[4] ?? '';
    return { file, from, target: targetOf(file, from), isType: match[1] !== undefined };
  });
}

function targetOf(file: string, from: string): string {
  if (from.startsWith('@/')) return from.slice(2);
  if (from.startsWith('.')) return normalize(join(dirname(file), from));
  return from;
}

function isOurs(from: string): boolean {
  return from.startsWith('.') || from.startsWith('@/');
}

/** Why an import is against the table, or null when it is allowed. */
function whyWrong({ file, from, target, isType }: Import): string | null {
  const row = table.find(each => file === each.folder || file.startsWith(`${each.folder}/`));
  if (row === undefined) return 'the folder is not in the table';
  if (!isOurs(from)) {
    if (from === 'wxt/browser' && isType) return null;
    const allowed = row.packages.some(name => from === name || from.startsWith(`${name}/`));
    return allowed ? null : `${row.folder} may not import the package ${from}`;
  }
  if (target.endsWith('.css')) return null;
  const allowed = row.ours.some(folder =>
    folder === 'lib/' ? /^lib\/[^/]+$/.test(target) : target === folder || target.startsWith(`${folder}/`),
  );
  return allowed ? null : `${row.folder} may not import ${target}`;
}

const files = ['lib', 'components', 'entrypoints'].flatMap(sources);
const imports = files.flatMap(file => importsOf(file, readFileSync(join(root, file), 'utf8')));

describe('imports point one way', () => {
  test('every import is in the table', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.flatMap(each => (whyWrong(each) === null ? [] : `${each.file}: ${whyWrong(each)}`))).toEqual([]);
  });

  test.each([
    ['lib/domain/plan.ts', "import { openDatabase } from '@/lib/store/database';"],
    ['lib/domain/plan.ts', "import { openDB } from 'idb';"],
    ['components/sidebar/Sidebar.tsx', "import { browser } from 'wxt/browser';"],
    ['components/sidebar/Sidebar.tsx', "import { openDatabase } from '../../lib/store/database';"],
    ['entrypoints/crm.content.ts', "import { z } from 'zod';"],
    ['entrypoints/crm.content.ts', "import { h } from 'preact';"],
    ['lib/store/links.ts', "import { salesforcePage } from '@/lib/crm/salesforce/page';"],
    ['lib/background/deps.ts', "import { Sidebar } from '@/components/sidebar/Sidebar';"],
    ['lib/background/browser-deps.ts', "import { browser } from 'wxt/browser';"],
  ])('a planted wrong import in %s is seen', (file, source) => {
    expect(importsOf(file, source).map(whyWrong)).toEqual([expect.stringContaining('may not import')]);
  });

  test('there are no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { file, from, target } of imports) {
      if (!isOurs(from) || target.endsWith('.css') || target.endsWith('.json')) continue;
      const found = [target, `${target}.ts`, `${target}.tsx`].find(name => files.includes(name));
      expect(found, `${file} imports ${from}`).toBeDefined();
      graph.set(file, [...(graph.get(file) ?? []), found ?? '']);
    }
    expect(cyclesIn(graph)).toEqual([]);
  });

  test('nobody only re-exports', () => {
    const indexes = files.filter(file => /\/index\.tsx?$/.test(file));
    expect(indexes).toEqual([]);
  });
});

describe('what has to be listed is listed', () => {
  test('every check-a-box rule is in rules.ts, and has a test', () => {
    const rules = readFileSync(join(root, 'lib/domain/rules/rules.ts'), 'utf8');
    const ruleFiles = readdirSync(join(root, 'lib/domain/rules')).filter(name => /^[hs]\d+-/.test(name));
    expect(ruleFiles.length).toBeGreaterThanOrEqual(4);
    for (const file of ruleFiles) expect(rules).toContain(`./${file.replace('.ts', '')}'`);
    for (const file of ruleFiles)
      expect(readdirSync(join(root, 'test/domain/rules'))).toContain(file.replace('.ts', '.test.ts'));
  });

  test('entrypoints only wire: none is longer than 40 lines', () => {
    const long = files.filter(
      file => file.startsWith('entrypoints/') && readFileSync(join(root, file), 'utf8').split('\n').length > 41,
    );
    expect(long).toEqual([]);
  });

  test('no file of the product is longer than 300 lines', () => {
    const long = files.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('every text that is used exists, and the product names no other', () => {
    const english = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'));
    const used = files.flatMap(file =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\btext\(\s*'([A-Za-z0-9_]+)'/g)].map(
        match => match[1] ?? '',
      ),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(name => !(name in english))).toEqual([]);
  });
});

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}
