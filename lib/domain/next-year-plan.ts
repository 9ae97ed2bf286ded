import { Temporal } from 'temporal-polyfill';
import { plusDays } from './calendar';
import type { Objective } from './objective';
import type { Plan } from './plan';
import type { Sections } from './sections';
import type { PlainDate } from './words';

/**
 * The plan that follows another one, as a draft: the same length, right after it; goals, open objectives, process and
 * roles are taken over with their dates moved, what was reached starts anew, and what was reviewed and promised stays
 * behind.
 */
export function nextYearPlan(plan: Plan, newId: () => string): Plan {
  const start = plusDays(plan.end, 1);
  const end = plusDays(movedBy(start, monthsOf(plan)), -1);
  const goals = new Map(plan.goals.map(({ id }) => [id, newId()]));
  const open = plan.objectives.filter(({ status }) => status === 'open');
  const objectives = new Map(open.map(({ id }) => [id, newId()]));
  return {
    ...plan,
    id: newId(),
    title: nextTitle(plan.title),
    status: 'draft',
    start,
    end,
    calendar: { ...plan.calendar, daysOff: [] },
    goals: plan.goals.map(goal => ({
      ...goal,
      id: goals.get(goal.id) ?? goal.id,
      measure: goal.measure && { ...goal.measure, current: goal.measure.baseline },
      quarters: goal.quarters.map(quarter => ({ ...quarter, actual: null })),
      ends: null,
    })),
    objectives: open.map(objective => ({
      ...nextObjective(objective, start, end, newId),
      id: objectives.get(objective.id) ?? objective.id,
      goalId: goals.get(objective.goalId) ?? objective.goalId,
    })),
    sections: { year: nextSections(plan.sections.year, objectives), quarters: {} },
    threeQuestions: { ...plan.threeQuestions, doing: [] },
    reviews: [],
    waivers: [],
    openedOn: null,
    reviewedOn: null,
    editedAt: null,
    revision: 0,
  };
}

/** What is still open goes on with its own dates; what has none of the new time begins with it. */
function nextObjective(objective: Objective, start: PlainDate, end: PlainDate, newId: () => string): Objective {
  const isDueThen = objective.due !== null && objective.due > start;
  return {
    ...objective,
    start,
    due: isDueThen && objective.due !== null && objective.due <= end ? objective.due : null,
    tactics: objective.tactics.map(tactic => ({ ...tactic, id: newId() })),
    history: [],
  };
}

/** What was learned and what stands in the way goes on, tied to the new objectives; promises were of the old time. */
function nextSections(sections: Sections, objectives: ReadonlyMap<string, string>): Sections {
  const blocks = (old: readonly string[]): string[] => old.flatMap(id => objectives.get(id) ?? []);
  const { risks, resources, contingencies, accountability } = sections;
  return {
    ...sections,
    risks: risks.map(risk => (risk.blocks === undefined ? risk : { ...risk, blocks: blocks(risk.blocks) })),
    contingencies: contingencies.map(each => ({ ...each, happenedOn: null })),
    resources: { ...resources, missing: resources.missing.map(each => ({ ...each, blocks: blocks(each.blocks) })) },
    accountability: { ...accountability, promises: [] },
  };
}

/** "Upper Midwest 2026" becomes "Upper Midwest 2027"; a title without a year stays. */
function nextTitle(title: string): string {
  const years = title.match(/\b20\d\d\b/g);
  const last = years?.at(-1);
  return last === undefined ? title : title.replace(new RegExp(`\\b${last}\\b`), String(Number(last) + 1));
}

function monthsOf({ start, end }: Plan): number {
  const first = Temporal.PlainDate.from(start);
  return Math.max(
    1,
    Math.round(first.until(Temporal.PlainDate.from(end).add({ days: 1 }), { largestUnit: 'months' }).months),
  );
}

function movedBy(day: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
