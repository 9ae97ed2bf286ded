import type { Plan } from '../../plan';
import type { Sections } from '../../sections';
import { YEAR } from '../finding';
import type { Blocker } from '../lint';

/**
 * What stands in the way of each objective: resources it needs that are missing, and risks that were tied to it and
 * that no contingency answers yet.
 */
export function blockersOf(sections: Plan['sections']): ReadonlyMap<string, readonly Blocker[]> {
  const before = known.get(sections);
  if (before !== undefined) return before;
  const found = findBlockers(sections);
  known.set(sections, found);
  return found;
}

/** The sections rarely change while the rest of a plan is typed, and what is the same object need not be compared. */
const known = new WeakMap<Plan['sections'], ReadonlyMap<string, readonly Blocker[]>>();

function findBlockers({ year, quarters }: Plan['sections']): Map<string, Blocker[]> {
  const blockers = new Map<string, Blocker[]>();
  const add = (objectiveId: string, blocker: Blocker): void => {
    blockers.set(objectiveId, [...(blockers.get(objectiveId) ?? []), blocker]);
  };
  for (const [period, sections] of [[YEAR, year] as const, ...Object.entries(quarters)]) {
    for (const { id, text, blocks } of sections.resources.missing) {
      for (const objectiveId of blocks) add(objectiveId, { kind: 'resource', id, period, text });
    }
    const answered = answeredRisks(sections);
    for (const { id, text, blocks } of sections.risks) {
      if (answered.has(id)) continue;
      for (const objectiveId of blocks ?? []) add(objectiveId, { kind: 'risk', id, period, text });
    }
  }
  return blockers;
}

/** The risks that a contingency answers: it says what is done then. */
export function answeredRisks({ contingencies }: Pick<Sections, 'contingencies'>): Set<string> {
  return new Set(contingencies.filter(({ thenText }) => thenText !== '').map(({ riskId }) => riskId));
}
