import type { GoalKind } from './goal';
import type { Plan } from './plan';
import type { PlainDate } from './words';

/**
 * Strategies to begin with. `plan_template_<name>` is the name, `plan_templateWhat_<name>` says for whom it is,
 * `plan_templateStrategy_<name>` is the strategy statement, `plan_templateApproach_<name>` the approach of section 6, and
 * `plan_templateGoal_<name>_<kind>` a goal of each kind that it usually asks for.
 */
export const strategyTemplates = ['whales', 'goingGlobal', 'penetrateIndustry', 'raiseVisibility'] as const;
export type StrategyTemplate = (typeof strategyTemplates)[number];

/** The kinds of goals that a strategy suggests. */
export const templateGoalKinds = [
  'relationship',
  'revenue',
  'customerSuccess',
  'growth',
] as const satisfies readonly GoalKind[];

export type TemplateText = `plan_templateStrategy_${StrategyTemplate}` | `plan_templateApproach_${StrategyTemplate}`;

/** A strategy reaches further than the plan: so many years after its last day. */
const YEARS_BEYOND = 2;

/**
 * The plan with the template's strategy and approach. What the rep has written stays: the template's words come after
 * it, once. The strategy ends two years after the plan unless it has an end of its own.
 */
export function withStrategy(plan: Plan, template: StrategyTemplate, say: (name: TemplateText) => string): Plan {
  const { strategy, sections } = plan;
  return {
    ...plan,
    strategy: {
      text: withWords(strategy.text, say(`plan_templateStrategy_${template}`)),
      ends: strategy.ends ?? yearsAfter(plan.end),
    },
    sections: {
      ...sections,
      year: { ...sections.year, approach: withWords(sections.year.approach, say(`plan_templateApproach_${template}`)) },
    },
  };
}

function withWords(written: string, more: string): string {
  if (written.includes(more)) return written;
  return written.trim() === '' ? more : `${written.trimEnd()}\n\n${more}`;
}

function yearsAfter(day: PlainDate): PlainDate {
  const [year = '', month = '', date = ''] = day.split('-');
  const later = String(Number(year) + YEARS_BEYOND).padStart(4, '0');
  return `${later}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}
