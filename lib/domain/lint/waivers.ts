import type { Plan } from '../plan';
import type { PlainDate } from '../words';

/**
 * The plan with a finding waived: it is no longer told, the reason is kept. A second reason replaces the first.
 * The reason is not empty and has at most 1,000 characters, as the plan's schema asks.
 */
export function withWaiver(plan: Plan, findingId: string, reason: string, today: PlainDate): Plan {
  return { ...plan, waivers: [...others(plan, findingId), { finding: findingId, reason, on: today }] };
}

/** The plan with the finding told again. */
export function withoutWaiver(plan: Plan, findingId: string): Plan {
  return { ...plan, waivers: others(plan, findingId) };
}

function others({ waivers }: Plan, findingId: string): NonNullable<Plan['waivers']> {
  return (waivers ?? []).filter(({ finding }) => finding !== findingId);
}
