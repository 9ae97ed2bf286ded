import type { SetAsideReason } from './link';

/** Reasons that may stand for work the plan does not know. A duplicate or an honest box says nothing about the plan. */
const telling = [
  'customerService',
  'requiredAdmin',
  'helpingColleague',
  'servesSomethingMissing',
] as const satisfies readonly SetAsideReason[];
export type TellingReason = (typeof telling)[number];

/** The reason given most often, when that was at least `atLeast` times: should the plan have an objective for it? */
export function piledReason(
  reasons: readonly SetAsideReason[],
  atLeast: number,
): { reason: TellingReason; count: number } | null {
  const counted = telling
    .map(reason => ({ reason, count: reasons.filter(each => each === reason).length }))
    .sort((one, other) => other.count - one.count);
  const [most] = counted;
  return most === undefined || most.count < atLeast ? null : most;
}
