import { dayOf, plusDays } from '@/lib/domain/calendar';
import type { PlainDate } from '@/lib/domain/words';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';

/** The name a refresh of a host goes by while it is under way. */
export function refreshName(host: string): string {
  return `refresh ${host}`;
}

/** The day from which activities are read: the plan's start, or half a year back before there is one. */
export async function readFrom(deps: Deps): Promise<PlainDate> {
  const plan = await activePlan(deps.db);
  return plan?.start ?? plusDays(dayOf(deps.now(), 'UTC'), -183);
}
