import { readFileSync } from 'node:fs';
import { suggest } from '@/lib/domain/suggest/suggest';
import { median } from '../bench/row';
import { bm25For } from './worlds/bm25';
import { type Figures, figuresOf, meanOf, type Outcome, rounded } from './worlds/figures';
import { replay } from './worlds/replay';
import { readWorld, type World } from './worlds/world-file';

/**
 * `npm run -s score -- FILE...`: how well the product suggests over labelled worlds, as one JSON object. Each world is
 * lived through in order, from nothing learned: the activity without its answers is guessed, then its label is told.
 */
const paths = process.argv.slice(2).filter(argument => argument !== '--');
if (paths.length === 0) fail('Name the worlds to score: npm run -s score -- FILE...');
const scored = paths.map(path => scoreOf(worldIn(path)));
const outcomes = scored.flatMap(each => each.outcomes);
const worlds = scored.map(each => each.row);
const worst = (of: (row: (typeof worlds)[number]) => number): number => Math.min(...worlds.map(of));
const report = {
  worlds,
  mean: meanOf(worlds),
  pooled: figuresOf(outcomes),
  worst: { top1: worst(row => row.top1), top3: worst(row => row.top3), nothingF1: worst(row => row.nothing.f1) },
};
process.stdout.write(`${JSON.stringify(rounded(report), null, 1)}\n`);

function worldIn(path: string): World {
  const world = readWorld(read(path));
  return world.ok ? world.value : fail(`${path} cannot be scored: ${world.problem}.`);
}

function scoreOf(world: World) {
  const outcomes: Outcome[] = [];
  const baseline: Outcome[] = [];
  const bm25 = bm25For(world);
  const spentMs: number[] = [];
  for (const { labelled, known } of replay(world)) {
    const begunMs = performance.now();
    const guess = suggest(labelled.activity, world.plan, known);
    spentMs.push(performance.now() - begunMs);
    const { objectiveId, alsoRight } = labelled;
    const isRight = (id: string): boolean => id === objectiveId || alsoRight.includes(id);
    const outcome = {
      servesOne: objectiveId !== null,
      rightAt: placeOf(guess.ranked.findIndex(each => isRight(each.objectiveId))),
      confidence: guess.ranked[0]?.probability ?? 0,
      saidNothing: guess.whyNothing !== null,
      wasPreselected: guess.preselected !== null,
    };
    outcomes.push(outcome);
    baseline.push({ ...outcome, rightAt: placeOf(bm25(labelled).findIndex(isRight)) });
  }
  const third = Math.ceil(outcomes.length / 3);
  const { top1, top3 } = figuresOf(baseline);
  const row = {
    world: world.name,
    ...figuresOf(outcomes),
    bm25: { top1, top3 },
    msPerSuggestion: spentMs.length === 0 ? 0 : median(spentMs),
    curve: {
      first20: shortOf(outcomes.slice(0, 20)),
      firstThird: shortOf(outcomes.slice(0, third)),
      secondThird: shortOf(outcomes.slice(third, 2 * third)),
      lastThird: shortOf(outcomes.slice(2 * third)),
    },
  };
  return { row, outcomes };
}

function shortOf(outcomes: readonly Outcome[]) {
  const { top1, top3, nothing }: Figures = figuresOf(outcomes);
  return { top1, top3, nothingF1: nothing.f1 };
}

function placeOf(index: number): number | null {
  return index < 0 ? null : index;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence.replace(/\.+$/, '.')}\n`);
  process.exit(1);
}
