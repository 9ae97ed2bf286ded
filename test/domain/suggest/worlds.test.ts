import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { suggest } from '@/lib/domain/suggest/suggest';
import { bm25For } from '../../scripts/worlds/bm25';
import { type Figures, figuresOf, meanOf, type Outcome } from '../../scripts/worlds/figures';
import { fitLogit, probabilities } from '../../scripts/worlds/logit';
import { replay } from '../../scripts/worlds/replay';
import { readWorld, type World } from '../../scripts/worlds/world-file';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

function worldsIn(folder: string): World[] {
  return readdirSync(data + folder)
    .filter(name => name.endsWith('.json'))
    .map(name => {
      const world = readWorld(readFileSync(`${data}${folder}/${name}`, 'utf8'));
      if (!world.ok) throw new Error(`${name}: ${world.problem}`);
      return world.value;
    });
}

function guessed(world: World): Outcome[] {
  return [...replay(world)].map(({ labelled, known }) => {
    const guess = suggest(labelled.activity, world.plan, known);
    const right = [labelled.objectiveId, ...labelled.alsoRight];
    const rightAt = guess.ranked.findIndex(each => right.includes(each.objectiveId));
    return {
      servesOne: labelled.objectiveId !== null,
      rightAt: rightAt < 0 ? null : rightAt,
      confidence: guess.ranked[0]?.probability ?? 0,
      saidNothing: guess.whyNothing !== null,
      wasPreselected: guess.preselected !== null,
    };
  });
}

describe('over whole quarters of labelled work', () => {
  const folders = ['worlds', 'worlds-own'];
  test.each(folders)('%s: the right objective is first, nothing is told from something, probabilities hold', folder => {
    const figures = meanOf(worldsIn(folder).map(world => figuresOf(guessed(world))));
    expect(figures.top1).toBeGreaterThanOrEqual(0.88);
    expect(figures.top3).toBeGreaterThanOrEqual(0.97);
    expect(figures.nothing.f1).toBeGreaterThanOrEqual(0.8);
    expect(figures.calibrationError).toBeLessThanOrEqual(0.08);
    expect(figures.preselected.right).toBeGreaterThanOrEqual(0.88);
  });

  test('the first twenty activities of a new plan are guessed as well', () => {
    const figures = meanOf(worldsIn('worlds').map(world => figuresOf(guessed(world).slice(0, 20))));
    expect(figures.top1).toBeGreaterThanOrEqual(0.85);
  });

  test('nothing of the answer is known before it is told', () => {
    const [world] = worldsIn('worlds');
    if (world === undefined) throw new Error('no world');
    const told = new Set<string>();
    for (const { labelled, known } of replay(world)) {
      expect(known.recent.filter(each => each.choice !== null && !told.has(each.id))).toEqual([]);
      expect(known.lessons.reduce((sum, each) => sum + each.links, 0)).toBe(told.size);
      told.add(labelled.activity.id);
    }
  });
});

const outcome = (changes: Partial<Outcome>): Outcome => ({
  servesOne: true,
  rightAt: 0,
  confidence: 0.95,
  saidNothing: false,
  wasPreselected: true,
  ...changes,
});

describe('how figures are made', () => {
  test('shares, F1 and calibration of a handful that can be counted by hand', () => {
    const figures: Figures = figuresOf([
      outcome({}),
      outcome({ rightAt: 1 }),
      outcome({ rightAt: 3, confidence: 0.25, wasPreselected: false }),
      outcome({ rightAt: null, saidNothing: true, confidence: 0.25, wasPreselected: false }),
      outcome({ servesOne: false, rightAt: null, saidNothing: true, confidence: 0.05, wasPreselected: false }),
    ]);
    expect(figures).toMatchObject({ n: 5, top1: 0.25, top3: 0.5, nothing: { precision: 0.5, recall: 1 } });
    expect(figures.nothing.f1).toBeCloseTo(2 / 3);
    // Two at 0.95 of which one is right, two at 0.25 and one at 0.05 of which none is.
    expect(figures.calibrationError).toBeCloseTo((Math.abs(1.9 - 1) + 0.5 + 0.05) / 5);
    expect(figures.preselected).toEqual({ share: 0.4, right: 0.5 });
  });

  test('of nothing every share is 0', () => {
    expect(figuresOf([])).toMatchObject({ n: 0, top1: 0, calibrationError: 0, nothing: { f1: 0 } });
  });

  test('fitted weights find what decides, and stay on their side of zero', () => {
    const choices = Array.from({ length: 40 }, (_, index) => ({
      features: [
        [1, index % 2],
        [0, 1 - (index % 2)],
      ],
      isRight: [true, false],
    }));
    const [decides = 0, noise = 0] = fitLogit(choices, ['positive', 'free'], 0.01);
    expect(decides).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(0.01);
    expect(fitLogit(choices, ['negative', 'free'], 0.01)[0]).toBe(0);
    expect(
      probabilities(
        [
          [1, 0],
          [0, 0],
        ],
        [Math.log(3), 0],
      ),
    ).toEqual([expect.closeTo(0.75), expect.closeTo(0.25)]);
  });
});

describe('files of worlds', () => {
  const broken: [what: string, text: string, why: string][] = [
    ['no JSON', '{', 'it is no JSON'],
    ['another file', '{"a":1}', 'world: '],
    ['an empty list', '[]', 'file: '],
  ];
  test.each(broken)('%s is refused in words', (_, text, why) => {
    const world = readWorld(text);
    expect(world).toEqual({ ok: false, problem: expect.stringContaining(why) });
  });

  test('a label that is no objective is refused', () => {
    const text = readFileSync(
      `${data}worlds-own/${readdirSync(`${data}worlds-own`).find(name => name.endsWith('.json'))}`,
      'utf8',
    );
    const world = readWorld(text.replace(/"label": "o\d+"/, '"label": "o999"'));
    expect(world).toEqual({ ok: false, problem: expect.stringContaining('no objective of the plan') });
  });

  test('the baseline ranks all objectives, those that cover the account first', () => {
    const [world] = worldsIn('worlds');
    const labelled = world?.activities.find(each => each.activity.accountId !== null);
    if (world === undefined || labelled === undefined) throw new Error('no world');
    const ranked = bm25For(world)(labelled);
    expect([...ranked].sort()).toEqual(world.plan.objectives.map(each => each.id).sort());
  });
});
