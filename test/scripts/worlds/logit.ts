/** One activity as a choice: by alternative its features, and which alternatives are right. */
export type Choices = { features: number[][]; isRight: boolean[] };
/** A weight may be forbidden to go below or above zero. */
export type Sign = 'positive' | 'negative' | 'free';

/**
 * The weights of a conditional logit (McFadden 1974), fitted to the likelihood that one of the right alternatives is
 * chosen, less `ridge` / 2 for each squared weight, all per activity. One weight at a time takes a Newton step and stays
 * on its side of zero; the curvature is never underestimated, so the likelihood never falls.
 */
export function fitLogit(choices: readonly Choices[], signs: readonly Sign[], ridge: number): number[] {
  const weights = signs.map(() => 0);
  const data = flattened(choices, signs.length);
  const scores = new Float64Array(data.isRight.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [index, sign] of signs.entries()) {
      const column = data.columns[index];
      if (column === undefined) continue;
      const { slope, curvature } = slopeAlong(column, data, scores);
      const before = weights[index] ?? 0;
      const count = choices.length;
      const wanted = before - (slope / count + ridge * before) / (curvature / count + ridge);
      const after = sign === 'positive' ? Math.max(0, wanted) : sign === 'negative' ? Math.min(0, wanted) : wanted;
      weights[index] = after;
      for (const [place, value] of column) scores[place] = (scores[place] ?? 0) + (after - before) * value;
      moved = Math.max(moved, Math.abs(after - before));
    }
    if (moved < SETTLED) break;
  }
  return weights;
}

const SWEEPS = 300;
const SETTLED = 1e-4;

/** Rows are all alternatives of all activities, one after another; a column holds the rows where it is not 0. */
type Flat = { columns: [number, number][][]; rowsOf: [number, number][]; activityOf: Int32Array; isRight: boolean[] };

function flattened(choices: readonly Choices[], width: number): Flat {
  const columns: [number, number][][] = Array.from({ length: width }, () => []);
  const rowsOf: [number, number][] = [];
  const isRight: boolean[] = [];
  const activityOf: number[] = [];
  for (const [activity, choice] of choices.entries()) {
    rowsOf.push([isRight.length, isRight.length + choice.features.length]);
    for (const [alternative, features] of choice.features.entries()) {
      for (const [index, value] of features.entries()) if (value !== 0) columns[index]?.push([isRight.length, value]);
      isRight.push(choice.isRight[alternative] ?? false);
      activityOf.push(activity);
    }
  }
  return { columns, rowsOf, activityOf: Int32Array.from(activityOf), isRight };
}

function slopeAlong(column: readonly [number, number][], data: Flat, scores: Float64Array) {
  const expected = new Float64Array(data.rowsOf.length);
  const expectedSquare = new Float64Array(data.rowsOf.length);
  const expectedRight = new Float64Array(data.rowsOf.length);
  const seen = new Set<number>();
  const chances = new Map<number, { top: number; all: number; right: number }>();
  for (const [row, value] of column) {
    const activity = data.activityOf[row] ?? 0;
    const chance = chances.get(activity) ?? chanceOf(activity, data, scores);
    chances.set(activity, chance);
    seen.add(activity);
    const odds = Math.exp((scores[row] ?? 0) - chance.top);
    const probability = odds / chance.all;
    expected[activity] = (expected[activity] ?? 0) + probability * value;
    expectedSquare[activity] = (expectedSquare[activity] ?? 0) + probability * value * value;
    if (data.isRight[row]) expectedRight[activity] = (expectedRight[activity] ?? 0) + (odds / chance.right) * value;
  }
  let slope = 0;
  let curvature = 0;
  for (const activity of seen) {
    const mean = expected[activity] ?? 0;
    slope += mean - (expectedRight[activity] ?? 0);
    curvature += (expectedSquare[activity] ?? 0) - mean * mean;
  }
  return { slope, curvature };
}

function chanceOf(activity: number, { rowsOf, isRight }: Flat, scores: Float64Array) {
  const [from, to] = rowsOf[activity] ?? [0, 0];
  let top = Number.NEGATIVE_INFINITY;
  for (let row = from; row < to; row += 1) top = Math.max(top, scores[row] ?? 0);
  let all = 0;
  let right = 0;
  for (let row = from; row < to; row += 1) {
    const odds = Math.exp((scores[row] ?? 0) - top);
    all += odds;
    if (isRight[row]) right += odds;
  }
  return { top, all, right };
}

/** The probability of each alternative. */
export function probabilities(features: readonly number[][], weights: readonly number[]): number[] {
  const scores = features.map(row => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
  const top = Math.max(...scores);
  const odds = scores.map(score => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map(each => each / all);
}
