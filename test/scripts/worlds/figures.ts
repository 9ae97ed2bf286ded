/** How one activity was guessed, beside what was right. */
export type Outcome = {
  /** Does it serve an objective? */
  servesOne: boolean;
  /** Place of the first right objective in the ranking, 0 being the best; null: none was ranked, or none is right. */
  rightAt: number | null;
  /** Probability of the first-ranked. */
  confidence: number;
  /** Was it said that nothing fits? */
  saidNothing: boolean;
  /** Was the first one preselected? */
  wasPreselected: boolean;
};

export type Figures = {
  n: number;
  top1: number;
  top3: number;
  nothing: { precision: number; recall: number; f1: number };
  calibrationError: number;
  /** In which share of all activities one was preselected, and how often that was right. */
  preselected: { share: number; right: number };
};

/**
 * Top-k are over the activities that serve an objective, `nothing` over all, the positive class being those that serve
 * none. A share of nothing is 0.
 */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const serving = outcomes.filter(each => each.servesOne);
  const said = outcomes.filter(each => each.saidNothing);
  const truly = said.filter(each => !each.servesOne).length;
  const precision = share(truly, said.length);
  const recall = share(truly, outcomes.length - serving.length);
  const preselected = outcomes.filter(each => each.wasPreselected);
  return {
    n: outcomes.length,
    top1: share(serving.filter(each => isWithin(each, 1)).length, serving.length),
    top3: share(serving.filter(each => isWithin(each, 3)).length, serving.length),
    nothing: { precision, recall, f1: share(2 * precision * recall, precision + recall) },
    calibrationError: calibrationErrorOf(outcomes),
    preselected: {
      share: share(preselected.length, outcomes.length),
      right: share(preselected.filter(each => isWithin(each, 1)).length, preselected.length),
    },
  };
}

const BINS = 10;

/**
 * Expected calibration error: over all activities, also those that serve nothing, the probability that the guess gives
 * to its first-ranked objective is put into ten bins of equal width; the mean distance, weighted by size, between a
 * bin's mean probability and the share in it whose first-ranked is right. For an activity that serves nothing no
 * objective is right.
 */
export function calibrationErrorOf(outcomes: readonly Outcome[]): number {
  const bins = new Map<number, { count: number; confidence: number; right: number }>();
  for (const outcome of outcomes) {
    const bin = Math.min(BINS - 1, Math.floor(outcome.confidence * BINS));
    const sums = bins.get(bin) ?? { count: 0, confidence: 0, right: 0 };
    sums.count += 1;
    sums.confidence += outcome.confidence;
    sums.right += isWithin(outcome, 1) ? 1 : 0;
    bins.set(bin, sums);
  }
  const distances = [...bins.values()].map(({ confidence, right }) => Math.abs(confidence - right));
  return share(
    distances.reduce((sum, each) => sum + each, 0),
    outcomes.length,
  );
}

function isWithin({ servesOne, rightAt }: Outcome, places: number): boolean {
  return servesOne && rightAt !== null && rightAt < places;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The mean of each figure, with every world counting alike; `n` too. */
export function meanOf<Row extends object>(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new RangeError('no rows to average');
  const mean = (path: (row: object) => unknown): number =>
    rows.reduce((sum, row) => sum + Number(path(row)), 0) / rows.length;
  const walk = (shape: object, path: (row: object) => object): object =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([key, value]): [string, unknown][] => {
        const inner = (row: object): unknown => (path(row) as Record<string, unknown>)[key];
        if (typeof value === 'number') return [[key, mean(inner)]];
        if (typeof value === 'object' && value !== null) return [[key, walk(value, row => inner(row) as object)]];
        return [];
      }),
    );
  // The shape is that of the rows, less what is no number.
  return walk(first, row => row) as Row;
}

/** Four decimals are more than a few hundred activities can tell. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}
