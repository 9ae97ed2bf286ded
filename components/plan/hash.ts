import { type Period, YEAR } from '@/lib/domain/lint/finding';

/** The parts of the plan page, and the addresses other screens open it with. */

/** The ten sections, written for the year and for each quarter; goals and objectives are two of them, risks too. */
export const sectionParts = [
  'assessment',
  'organisation',
  'opportunities',
  'goals',
  'approach',
  'risks',
  'resources',
  'accountability',
] as const;
/** What holds for the whole plan. */
export const wholeParts = ['accounts', 'process', 'roles', 'questions', 'targets', 'details'] as const;
/** Looking at the plan as a whole. */
export const lookParts = ['lacks', 'plans', 'paper'] as const;

export type SectionPart = (typeof sectionParts)[number];
export type Part = SectionPart | (typeof wholeParts)[number] | (typeof lookParts)[number] | 'begin';

const parts: readonly Part[] = [...sectionParts, ...wholeParts, ...lookParts, 'begin'];

export type Place = {
  /** Null: the address names none, and the page chooses where to begin. */
  part: Part | null;
  period: Period;
  objectiveId: string | null;
  /** A new objective was asked for, perhaps from an activity. */
  fresh: { activityId: string | null; statement: string } | null;
};

/**
 * `#risks`, `#Q4/risks`, `#objective=O5`, `#objective?id=O5`, `#new-objective?activity=…&subject=…`. Anything else names
 * no part.
 */
export function placeOf(hash: string): Place {
  const [, period = YEAR, name = '', rest = ''] = /^#?(?:([\w-]+)\/)?([\w-]*)[?=]?(.*)$/.exec(hash) ?? [];
  const asked = new URLSearchParams(rest);
  const nowhere: Place = { part: null, period, objectiveId: null, fresh: null };
  if (name === 'objective') return { ...nowhere, part: 'goals', objectiveId: asked.get('id') ?? decoded(rest) };
  if (name === 'new-objective') {
    const activityId = asked.get('activity');
    return {
      ...nowhere,
      part: 'goals',
      fresh: { activityId, statement: (asked.get('subject') ?? '').slice(0, 1_000) },
    };
  }
  return { ...nowhere, part: parts.find(part => part === name) ?? null };
}

/** The address of a part, in the year or in a quarter. */
export function addressOf(part: Part, period: Period = YEAR): string {
  return period === YEAR ? `#${part}` : `#${period}/${part}`;
}

export function isSectionPart(part: Part): part is SectionPart {
  return sectionParts.some(each => each === part);
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    // A half-typed address: taken as it is, it names nothing.
    return words;
  }
}
