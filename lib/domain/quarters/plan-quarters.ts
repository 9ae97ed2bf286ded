import { plusDays } from '../calendar';
import type { Goal } from '../goal';
import type { Plan } from '../plan';
import { type Quarter, quarterOf } from '../quarter';

/** A quarter of a plan: `key` is its name among the plan's goals and sections, `name` the short one (`Q4`). */
export type PlanQuarter = Quarter & { key: string; fiscalYear: number };

/** As many as a goal can have targets for. */
const MAX_QUARTERS = 40;

/**
 * The fiscal quarters of a plan, clipped to its period. In a plan of a year their keys are `Q1` to `Q4`; when a name
 * comes twice, the fiscal year (the one it ends in) stands in front: `2027-Q1`.
 */
export function quartersOfPlan(plan: Pick<Plan, 'start' | 'end' | 'fiscalYearStartMonth'>): PlanQuarter[] {
  const quarters: PlanQuarter[] = [];
  for (let day = plan.start; day <= plan.end && quarters.length < MAX_QUARTERS; ) {
    const quarter = quarterOf(day, plan.fiscalYearStartMonth);
    const fiscalYear = fiscalYearOf(quarter, plan.fiscalYearStartMonth);
    quarters.push({
      name: quarter.name,
      key: quarter.name,
      fiscalYear,
      start: quarter.start < plan.start ? plan.start : quarter.start,
      end: quarter.end > plan.end ? plan.end : quarter.end,
    });
    day = plusDays(quarter.end, 1);
  }
  const isNameTwice = new Set(quarters.map(({ name }) => name)).size < quarters.length;
  return isNameTwice ? quarters.map(each => ({ ...each, key: longKey(each) })) : quarters;
}

/** The quarter of that key, whether the key names the year or not; undefined when the plan has no such quarter. */
export function quarterOfPlan(plan: Pick<Plan, 'start' | 'end' | 'fiscalYearStartMonth'>, key: string) {
  return quartersOfPlan(plan).find(quarter => isQuarter(key, quarter));
}

/** The goal's figures for a quarter; undefined when it has none. */
export function figuresOf(goal: Pick<Goal, 'quarters'>, quarter: PlanQuarter): Goal['quarters'][number] | undefined {
  return goal.quarters.find(each => isQuarter(each.quarter, quarter));
}

/** Does the key mean this quarter? */
export function isQuarter(key: string, quarter: PlanQuarter): boolean {
  return key === quarter.key || key === longKey(quarter);
}

function longKey({ fiscalYear, name }: Pick<PlanQuarter, 'fiscalYear' | 'name'>): string {
  return `${fiscalYear}-${name}`;
}

/** The calendar year in which the fiscal year ends. */
function fiscalYearOf(quarter: Quarter, fiscalYearStartMonth: number): number {
  const [year = 0, month = 1] = quarter.start.split('-').map(Number);
  return fiscalYearStartMonth > 1 && month >= fiscalYearStartMonth ? year + 1 : year;
}
