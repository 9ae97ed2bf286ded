import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nothingFeatures, objectiveFeatures } from '@/lib/domain/suggest/features';
import { situationOf } from '@/lib/domain/suggest/situation';
import { nothingWeights, objectiveWeights } from '@/lib/domain/suggest/weights';
import { type Figures, figuresOf, meanOf, type Outcome, rounded } from './worlds/figures';
import { type Choices, fitLogit, probabilities, type Sign } from './worlds/logit';
import { type Pace, replay } from './worlds/replay';
import { readWorld, type World } from './worlds/world-file';

/**
 * Fits the weights of the suggestions on all labelled worlds (`npx vite-node --config test/vitest.config.ts
 * test/scripts/fit-suggestions.ts`), and says first how weights do on a world that they were not fitted on: one JSON
 * line a world. `-- --write` puts the weights into `lib/domain/suggest/weights.ts`.
 */
const dataFolder = fileURLToPath(new URL('../data/', import.meta.url));
const weightsFile = fileURLToPath(new URL('../../lib/domain/suggest/weights.ts', import.meta.url));

/** Costs half of this for each squared weight, an activity: keeps weights of what is seldom met small. */
const RIDGE = 0.0002;
/** What can only speak against; and what may speak either way. All else can only speak for what it is a feature of. */
const against = ['elsewhere', 'veryEarly', 'overdue'];
const either = ['always', 'email', 'newOpportunity'];

const objectiveNames = Object.keys(objectiveWeights);
const nothingNames = Object.keys(nothingWeights);
const names = [...objectiveNames, ...nothingNames];
const signs = names.map((name): Sign => {
  if (against.includes(name)) return 'negative';
  return either.includes(name) ? 'free' : 'positive';
});

type Example = Choices & { servesOne: boolean };
type Examples = { world: string; isGiven: boolean; atOnce: Example[]; nextDay: Example[] };

const worlds = ['worlds', 'worlds-own'].flatMap(folder =>
  readdirSync(`${dataFolder}${folder}`)
    .filter(name => name.endsWith('.json'))
    .map(name => examplesOf(worldIn(`${dataFolder}${folder}/${name}`), folder === 'worlds')),
);
const left = worlds.map(held => {
  const others = worlds.filter(each => each !== held).flatMap(each => [...each.atOnce, ...each.nextDay]);
  const weights = fitLogit(others, signs, RIDGE);
  const figures = { atOnce: figuresWith(held.atOnce, weights), nextDay: figuresWith(held.nextDay, weights) };
  print({ leftOut: held.world, ...figures });
  return { held, figures };
});
for (const isGiven of [true, false]) {
  const rows = left.filter(({ held }) => held.isGiven === isGiven).map(each => each.figures);
  print({ leftOut: isGiven ? 'mean of worlds' : 'mean of worlds-own', ...meanOf(rows) });
}
const all = worlds.flatMap(each => [...each.atOnce, ...each.nextDay]);
const fitted = fitLogit(all, signs, RIDGE).map(weight => Math.round(weight * 1_000) / 1_000);
print({ weights: Object.fromEntries(names.map((name, index) => [name, fitted[index]])) });
if (process.argv.includes('--write')) writeFileSync(weightsFile, withWeights(readFileSync(weightsFile, 'utf8')));

function worldIn(path: string): World {
  const world = readWorld(readFileSync(path, 'utf8'));
  if (!world.ok) throw new Error(`${path} cannot be read: ${world.problem}`);
  return world.value;
}

function examplesOf(world: World, isGiven: boolean): Examples {
  const examples = (pace: Pace): Example[] =>
    [...replay(world, pace)].map(({ labelled, known }) => {
      const situation = situationOf(labelled.activity, world.plan, known);
      const { objectiveId, alsoRight } = labelled;
      const rows = world.plan.objectives.map((_, place) =>
        valuesOf(objectiveFeatures(situation, place), objectiveNames),
      );
      return {
        servesOne: objectiveId !== null,
        features: [
          ...rows.map(row => [...row, ...nothingNames.map(() => 0)]),
          [...objectiveNames.map(() => 0), ...valuesOf(nothingFeatures(situation), nothingNames)],
        ],
        isRight: [
          ...world.plan.objectives.map(({ id }) => id === objectiveId || alsoRight.includes(id)),
          objectiveId === null,
        ],
      };
    });
  return { world: world.name, isGiven, atOnce: examples('atOnce'), nextDay: examples('nextDay') };
}

function valuesOf(features: Readonly<Record<string, number>>, order: readonly string[]): number[] {
  return order.map(name => features[name] ?? Number.NaN);
}

function figuresWith(examples: readonly Example[], weights: readonly number[]): Omit<Figures, 'preselected'> {
  const outcomes = examples.map(({ features, isRight, servesOne }): Outcome => {
    const all = probabilities(features, weights);
    const nothing = all.at(-1) ?? 0;
    const ranked = all
      .slice(0, -1)
      .map((probability, place) => ({ probability, isRight: isRight[place] ?? false }))
      .sort((one, other) => other.probability - one.probability);
    const rightAt = ranked.findIndex(each => each.isRight);
    return {
      servesOne,
      rightAt: rightAt < 0 ? null : rightAt,
      confidence: ranked[0]?.probability ?? 0,
      saidNothing: nothing >= 0.5,
      wasPreselected: false,
    };
  });
  const { preselected: _, ...figures } = figuresOf(outcomes);
  return figures;
}

function withWeights(source: string): string {
  return names.reduce(
    (text, name, index) => text.replace(new RegExp(`^(  ${name}: )-?[\\d.]+`, 'm'), `$1${fitted[index]}`),
    source,
  );
}

function print(row: object): void {
  process.stdout.write(`${JSON.stringify(rounded(row))}\n`);
}
