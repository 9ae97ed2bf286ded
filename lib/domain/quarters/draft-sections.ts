import type { Plan } from '../plan';
import type { Sections } from '../sections';
import type { PlanQuarter } from './plan-quarters';

type Means = { newId: () => string; quarter: PlanQuarter; wanted: readonly string[] };

/**
 * A quarter's sections with what the year says where the quarter says nothing yet. Things get ids of their own, and what
 * blocks an objective is said once, in the year. Risks take their contingencies along, except those that have happened;
 * promises stay where they were given. What a review wanted to change becomes a promise until the quarter's end, once.
 */
export function draftSections(quarter: Sections, plan: Plan, { newId, quarter: { end }, wanted }: Means): Sections {
  const { year } = plan.sections;
  const copied = <Item extends { id: string }>(own: Item[], from: Item[]): Item[] =>
    own.length > 0 ? own : from.map(each => ({ ...each, id: newId() }));
  const { promises } = quarter.accountability;
  const isNew = (text: string): boolean => !promises.some(promise => promise.text === text);
  const known = Object.entries(year.assessment.answers).filter(([, answer]) => answer?.certainty !== 'unknown');
  return {
    assessment: {
      summary: quarter.assessment.summary || year.assessment.summary,
      answers: { ...Object.fromEntries(known), ...quarter.assessment.answers },
    },
    organisation: {
      summary: quarter.organisation.summary || year.organisation.summary,
      pursuitTeam: quarter.organisation.pursuitTeam || year.organisation.pursuitTeam,
      backing: quarter.organisation.backing || year.organisation.backing,
      innerResources: quarter.organisation.innerResources || year.organisation.innerResources,
    },
    opportunities: copied(quarter.opportunities, year.opportunities),
    approach: quarter.approach || year.approach,
    ...risksOf(quarter, year, newId),
    resources: {
      have: copied(quarter.resources.have, year.resources.have),
      missing: copied(
        quarter.resources.missing,
        year.resources.missing.map(each => ({ ...each, blocks: [] })),
      ),
    },
    accountability: {
      summary: quarter.accountability.summary || year.accountability.summary,
      promises: [
        ...promises,
        ...[...new Set(wanted)]
          .filter(isNew)
          .map(text => ({ id: newId(), text, who: plan.owner.name, due: end, outcome: null, why: '' })),
      ],
    },
  };
}

function risksOf(quarter: Sections, year: Sections, newId: () => string): Pick<Sections, 'risks' | 'contingencies'> {
  if (quarter.risks.length > 0 || quarter.contingencies.length > 0) {
    return { risks: quarter.risks, contingencies: quarter.contingencies };
  }
  const idOfRisk = new Map(year.risks.map(({ id }) => [id, newId()]));
  return {
    risks: year.risks.map(({ blocks: _, ...risk }) => ({ ...risk, id: idOfRisk.get(risk.id) ?? newId() })),
    contingencies: year.contingencies
      .filter(({ happenedOn, riskId }) => happenedOn === null && idOfRisk.has(riskId))
      .map(each => ({ ...each, id: newId(), riskId: idOfRisk.get(each.riskId) ?? each.riskId })),
  };
}
