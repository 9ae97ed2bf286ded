import { policy } from '@/lib/domain/policy';
import { log } from '@/lib/log';
import { readSettings, saveThresholds } from '@/lib/store/settings';
import type { Deps } from './deps';

/** The company's policy as it is now. One that cannot be understood changes nothing: the last good one stays in force. */
export async function takePolicy(deps: Deps): Promise<void> {
  const read = policy.safeParse(await deps.companyPolicy());
  if (!read.success) {
    log.error('the policy cannot be understood', { field: read.error.issues[0]?.path.join('.') ?? '' });
    return;
  }
  const { thresholds } = read.data;
  const { companyThresholds } = await readSettings(deps.db, deps.now());
  if (JSON.stringify(thresholds) === JSON.stringify(companyThresholds)) return;
  await saveThresholds(deps.db, deps.now(), { companyThresholds: thresholds });
  await deps.announceChange();
}
