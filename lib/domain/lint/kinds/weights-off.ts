import type { Lint } from '../lint';
import { finding, number } from '../new-finding';

/** Weights say what goes first when two goals clash; only when they make 100 does each have its share. */
export const weightsOff: Lint = {
  kind: 'weightsOff',
  looksAt: 'plan',
  find: ({ goals }) => {
    if (goals.length === 0) return [];
    const sum = rounded(goals.reduce((total, { weight }) => total + weight, 0));
    if (sum === 100) return [];
    return [
      finding('lint_weightsOff', {
        kind: 'weightsOff',
        subject: { on: 'plan' },
        field: 'weight',
        facts: [number(sum), number(rounded(Math.abs(100 - sum)))],
        remedy: { kind: 'spreadWeights' },
      }),
    ];
  },
};

/** Thirds of a hundred add up, although their binary fractions do not. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
