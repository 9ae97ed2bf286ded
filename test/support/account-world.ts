import { readAccount } from '@/lib/background/read-account';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import type { AccountView } from '@/lib/messages/views';
import { anActivity, aPlan } from './builders';
import { aWorld, TAB, type World } from './fake-crm';

/** ABCD's page has been opened: a plan is there, and these activities were read and judged however old they are. */
export async function anAccountWorld(...activities: Parameters<typeof anActivity>[0][]): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await setBackfill(world.deps, { isOn: true });
  world.crm.activities = activities.map(anActivity);
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  return world;
}

/** What the sidebar shows on that page. */
export async function accountShown(world: World): Promise<Extract<AccountView, { kind: 'account' }>> {
  const answer = await readAccount(world.deps, { tabId: null }, TAB);
  if (!answer.ok || answer.value.kind !== 'account') throw new Error('no account');
  return answer.value;
}
