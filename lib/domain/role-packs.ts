import type { ActivityKind } from './activity';
import type { Tactic } from './objective';
import type { Role } from './targets/role-targets';

/**
 * Tactics that each role of a sales plan usually takes on, to choose from. What is done is the text
 * `plan_roleTactic_<name>`, why it helps `plan_roleWhy_<name>`; those with a deadline instead of a count have
 * `plan_roleDeadline_<name>`. The roles are those of the weekly targets.
 */
export const roleTacticNames = [
  'openWhaleDoor',
  'meetSponsor',
  'thankCustomers',
  'writeDossiers',
  'keepPeopleCurrent',
  'findRoutesIn',
  'recommendWhales',
  'goThroughPlans',
  'joinFirstMeetings',
  'contactDecider',
  'holdFirstConversations',
  'agreeNextStep',
  'askWhoElseDecides',
  'writeQuestionList',
  'walkTheSite',
  'bringReferences',
] as const;
export type RoleTacticName = (typeof roleTacticNames)[number];

/** Tactics whose deadline is a text. */
export const roleDeadlines = ['contactDecider', 'writeQuestionList'] as const satisfies readonly RoleTacticName[];
type RoleDeadline = (typeof roleDeadlines)[number];

export type RoleTactic = Pick<Tactic, 'kinds' | 'count' | 'per'> & { name: RoleTacticName };

export const rolePacks: Record<Role, readonly RoleTactic[]> = {
  ceo: [
    often('openWhaleDoor', ['call', 'meeting'], 1, 'month'),
    often('meetSponsor', ['meeting'], 1, 'month'),
    often('thankCustomers', ['call', 'email'], 1, 'month'),
  ],
  specialist: [
    often('writeDossiers', ['task'], 5, 'week'),
    often('keepPeopleCurrent', ['task', 'linkedIn'], 1, 'week'),
    often('findRoutesIn', ['linkedIn', 'networking'], 2, 'week'),
  ],
  salesManager: [
    often('recommendWhales', ['task'], 1, 'month'),
    often('goThroughPlans', ['meeting'], 2, 'month'),
    often('joinFirstMeetings', ['meeting'], 1, 'week'),
  ],
  salesperson: [
    byDeadline('contactDecider', ['call', 'email']),
    often('holdFirstConversations', ['call', 'meeting'], 3, 'week'),
    often('agreeNextStep', ['meeting', 'call'], 2, 'week'),
    often('askWhoElseDecides', ['call', 'meeting'], 1, 'week'),
  ],
  subjectMatterExpert: [
    byDeadline('writeQuestionList', ['task']),
    often('walkTheSite', ['meeting'], 1, 'month'),
    often('bringReferences', ['email', 'task'], 1, 'month'),
  ],
};

function often(name: RoleTacticName, kinds: ActivityKind[], count: number, per: Tactic['per']): RoleTactic {
  return { name, kinds, count, per };
}

function byDeadline(name: RoleDeadline, kinds: ActivityKind[]): RoleTactic {
  return { name, kinds, count: null, per: 'objective' };
}

export type RoleTacticText =
  | `plan_roleTactic_${RoleTacticName}`
  | `plan_roleWhy_${RoleTacticName}`
  | `plan_roleDeadline_${RoleDeadline}`;

/** A tactic of a role pack in the rep's words, ready to stand in an objective. */
export function tacticOfRole(
  { name, kinds, count, per }: RoleTactic,
  { id, owner, say }: { id: string; owner: string; say: (text: RoleTacticText) => string },
): Tactic {
  const dated = roleDeadlines.find(each => each === name);
  return {
    id,
    what: say(`plan_roleTactic_${name}`),
    why: say(`plan_roleWhy_${name}`),
    kinds: [...kinds],
    owner,
    count,
    per,
    deadline: dated === undefined ? null : say(`plan_roleDeadline_${dated}`),
    horizonMonths: null,
  };
}
