import { blankTactic } from './blank';
import type { Plan } from './plan';
import type { Sections } from './sections';
import type { PlainDate } from './words';

type Means = { objectiveId: string; newId: () => string; today: PlainDate };

/**
 * "It happened": the contingency's *then* becomes a tactic of the objective, once, with the risk as its why. The plan
 * stays as it is when it has happened before, says no "then", or names an objective that is not there.
 */
export function contingencyHappened(plan: Plan, contingencyId: string, { objectiveId, newId, today }: Means): Plan {
  const found = [plan.sections.year, ...Object.values(plan.sections.quarters)]
    .flatMap(({ contingencies, risks }) => contingencies.map(contingency => ({ contingency, risks })))
    .find(({ contingency }) => contingency.id === contingencyId);
  const objective = plan.objectives.find(({ id }) => id === objectiveId);
  if (found === undefined || objective === undefined) return plan;
  const { riskId, ifText, thenText, happenedOn } = found.contingency;
  if (happenedOn !== null || thenText === '') return plan;
  const risk = found.risks.find(({ id }) => id === riskId);
  const tactic = {
    ...blankTactic(newId(), objective.owner || plan.owner.role || plan.owner.name),
    what: thenText,
    why: ifText || (risk?.text ?? ''),
    count: 1,
    per: 'objective' as const,
  };
  const mark = (sections: Sections): Sections => marked(sections, contingencyId, today);
  return {
    ...plan,
    objectives: plan.objectives.map(each =>
      each.id === objectiveId ? { ...each, tactics: [...each.tactics, tactic] } : each,
    ),
    sections: {
      year: mark(plan.sections.year),
      quarters: Object.fromEntries(
        Object.entries(plan.sections.quarters).map(([quarter, sections]) => [quarter, mark(sections)]),
      ),
    },
  };
}

/** The sections it is not in stay the same object. */
function marked(sections: Sections, contingencyId: string, today: PlainDate): Sections {
  if (!sections.contingencies.some(({ id }) => id === contingencyId)) return sections;
  return {
    ...sections,
    contingencies: sections.contingencies.map(each =>
      each.id === contingencyId ? { ...each, happenedOn: today } : each,
    ),
  };
}
