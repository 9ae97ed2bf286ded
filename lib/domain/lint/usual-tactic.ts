import type { Plan } from '../plan';
import { type RoleTactic, rolePacks } from '../role-packs';
import { type Role, roleCalled } from '../targets/role-targets';

/** Where no role is named, the plan is a salesperson's. */
const USUAL_ROLE: Role = 'salesperson';

export type UsualTactic = { role: Role } & ({ from: 'plan'; what: string } | { from: 'role'; tactic: RoleTactic });

/** The tactic that the plan's owner begins with: the first of the plan's own pack for that role, else of ours. */
export function usualTactic({ owner, rolePacks: own }: Plan): UsualTactic {
  const role = roleCalled(owner.role) ?? USUAL_ROLE;
  const what = own.find(pack => roleCalled(pack.role) === role)?.tactics[0];
  if (what !== undefined) return { role, from: 'plan', what };
  const [tactic] = rolePacks[role];
  if (tactic === undefined) throw new Error(`the role ${role} has no tactics`);
  return { role, from: 'role', tactic };
}
