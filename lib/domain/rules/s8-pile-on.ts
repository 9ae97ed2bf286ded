import { plusDays } from '../calendar';
import type { Objective } from '../objective';
import type { Plan } from '../plan';
import { isStarved } from '../starved';
import type { PlainDate } from '../words';
import type { Thresholds } from './thresholds';

/** One objective as S8 sees it. */
export type Worked = {
  objective: Objective;
  /** The days of the actions that are linked to it. */
  linkedOn: readonly PlainDate[];
  /** When its measure last moved; null: never. */
  measureMovedOn: PlainDate | null;
};

/** "7 touches on O2, none on O12." It belongs to objectives, not to one activity. */
export type PileOn = {
  rule: 'S8';
  sentence: 'rule_S8';
  count: number;
  objectiveId: string;
  starvedId: string;
};

/**
 * S8: many actions on one objective that moves nothing, while another starves. Looked at once a week. The most worked
 * on comes first; the starved one that is told is the one that has waited longest.
 */
export function s8PileOn(
  worked: readonly Worked[],
  today: PlainDate,
  plan: Pick<Plan, 'start'>,
  { pileOnActions, pileOnDays }: Thresholds,
): PileOn[] {
  const from = plusDays(today, 1 - pileOnDays);
  const starved = worked
    .map(({ objective, linkedOn }) => ({ objective, last: lastOf(linkedOn, today) }))
    .filter(({ objective, last }) => isStarved(objective, last, today, plan))
    .sort((one, other) => (one.last ?? '').localeCompare(other.last ?? ''));
  return worked
    .flatMap(({ objective, linkedOn, measureMovedOn }): PileOn[] => {
      const count = linkedOn.filter(day => day >= from && day <= today).length;
      const hasMoved = measureMovedOn !== null && measureMovedOn >= from;
      const other = starved.find(each => each.objective.id !== objective.id);
      if (count < pileOnActions || hasMoved || other === undefined) return [];
      return [{ rule: 'S8', sentence: 'rule_S8', count, objectiveId: objective.id, starvedId: other.objective.id }];
    })
    .sort((one, other) => other.count - one.count);
}

function lastOf(days: readonly PlainDate[], today: PlainDate): PlainDate | null {
  return days.reduce<PlainDate | null>(
    (last, day) => (day <= today && (last === null || day > last) ? day : last),
    null,
  );
}
