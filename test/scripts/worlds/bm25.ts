import MiniSearch from 'minisearch';
import { plusDays } from '@/lib/domain/calendar';
import { coversAccount, type Objective } from '@/lib/domain/objective';
import { defaultThresholds } from '@/lib/domain/rules/thresholds';
import type { LabelledActivity, World } from './world-file';

/**
 * The baseline: each objective is a document (statement, goal, measure, tactics), the activity's texts are the query.
 * BM25 ranks those that cover the account on that day; others follow in the order of the plan. Gives objective ids.
 */
export function bm25For({ plan }: World): (labelled: LabelledActivity) => string[] {
  const goals = new Map(plan.goals.map(goal => [goal.id, goal.statement]));
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(
    plan.objectives.map(({ id, statement, goalId, measure, tactics }) => ({
      id,
      text: [statement, goals.get(goalId) ?? '', measure?.unit ?? '', ...tactics.map(each => each.what)].join(' . '),
    })),
  );
  return ({ activity }) => {
    const { subject, notes, disposition, opportunityName, contactTitle, accountName } = activity;
    const query = [subject, notes, disposition, opportunityName, contactTitle, accountName].join(' ');
    const scores = new Map(index.search(query).map(({ id, score }) => [String(id), score]));
    const fits = (objective: Objective): boolean =>
      coversAccount(objective.scope, activity.accountId) &&
      (objective.start === null || objective.start <= activity.day) &&
      (objective.due === null || plusDays(objective.due, defaultThresholds.tailDays) >= activity.day);
    const rank = (objective: Objective): number => (fits(objective) ? 1_000_000 : 0) + (scores.get(objective.id) ?? 0);
    return [...plan.objectives].sort((one, other) => rank(other) - rank(one)).map(each => each.id);
  };
}
