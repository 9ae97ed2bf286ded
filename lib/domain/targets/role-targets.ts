import type { Metric } from '../targets';

/** Roles that a plan is made for. Their names are the texts `targets_role_<role>`. */
export const roles = ['ceo', 'salesManager', 'salesperson', 'specialist', 'subjectMatterExpert'] as const;
export type Role = (typeof roles)[number];

export type SuggestedTarget = { metric: Metric; perWeek: number };

/**
 * What a week of each role could ask for, to begin with: suggestions that the rep takes over, changes or leaves. None is
 * attempts alone. A funnel knows better: where there is one its numbers take the place of these.
 */
export const roleTargets: Record<Role, readonly SuggestedTarget[]> = {
  ceo: [
    { metric: 'meetings', perWeek: 1 },
    { metric: 'plannedCalls', perWeek: 1 },
  ],
  salesManager: [
    { metric: 'meetings', perWeek: 3 },
    { metric: 'plannedCalls', perWeek: 3 },
  ],
  salesperson: [
    { metric: 'firstConversations', perWeek: 3 },
    { metric: 'outreach', perWeek: 12 },
    { metric: 'meetings', perWeek: 3 },
    { metric: 'plannedCalls', perWeek: 3 },
  ],
  specialist: [
    { metric: 'firstConversations', perWeek: 2 },
    { metric: 'outreach', perWeek: 20 },
  ],
  subjectMatterExpert: [
    { metric: 'meetings', perWeek: 2 },
    { metric: 'plannedCalls', perWeek: 2 },
  ],
};

/** Words by which people call these roles; the first that fits counts, so the more particular ones come first. */
const roleWords: readonly [Role, RegExp][] = [
  ['salesperson', /(account|territory|relationship|success) (manager|executive|director)|(gebiets|kunden)\w*leiter/],
  ['subjectMatterExpert', /subject.matter|\bsme\b|solution|engineer|technical|consultant|fachexpert|berater/],
  ['specialist', /assistant|specialist|\bsdr\b|\bbdr\b|development rep|innendienst|assisten/],
  ['ceo', /\bceo\b|chief executive|managing director|founder|(?<!vice )president|geschaftsfuhr|vorstand|inhaber/],
  ['salesManager', /manager|head|director|chief|\blead\b|\bvp\b|president|leiter/],
  ['salesperson', /sales|account|\brep\b|seller|vertrieb|verkauf|aussendienst/],
];

/** The role that a plan's owner is called by, or null when it is none of these. */
export function roleCalled(name: string): Role | null {
  const said = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();
  return roleWords.find(([, words]) => words.test(said))?.[0] ?? null;
}
