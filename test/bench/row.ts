/** One line of the benchmark. `ours` and `base` were measured alternately, in one run, in the same browser. */
export type Row = {
  name: string;
  ours: number;
  base: number;
  unit: string;
  ratio: number;
  bar: number;
  holds: boolean;
};

/** `bar`: how many times the base ours may be. */
export function row(name: string, ours: number, base: number, unit: string, bar: number): Row {
  const ratio = ours / base;
  return { name, ours: rounded(ours), base: rounded(base), unit, ratio: rounded(ratio), bar, holds: ratio <= bar };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Runs two measurements in turn, so that both meet the same noise, and gives the median of each. */
export async function alternately(
  times: number,
  ours: () => Promise<number>,
  base: () => Promise<number>,
): Promise<{ ours: number; base: number }> {
  const measured = { ours: [] as number[], base: [] as number[] };
  // The first of each warms caches and the background, and is not counted.
  await ours();
  await base();
  for (let time = 0; time < times; time += 1) {
    measured.ours.push(await ours());
    measured.base.push(await base());
  }
  return { ours: median(measured.ours), base: median(measured.base) };
}
