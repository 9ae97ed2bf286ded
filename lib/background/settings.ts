import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { saveSettings } from '@/lib/store/settings';
import type { Deps, Sender } from './deps';
import { rejudge } from './rejudge';
import { showBadge } from './show-badge';

/** Judge activities from before the installation too, or stop doing so. */
export async function setBackfill(deps: Deps, { isOn }: Inputs['setBackfill']): Promise<Result<null>> {
  await saveSettings(deps.db, deps.now(), { isBackfillOn: isOn, rejudgeAfter: '' });
  await deps.announceChange();
  void rejudge(deps);
  return ok(null);
}

/** Show the number on the toolbar button, or not. */
export async function setBadge(deps: Deps, { isOn }: Inputs['setBadge']): Promise<Result<null>> {
  await saveSettings(deps.db, deps.now(), { isBadgeOn: isOn });
  await deps.announceChange();
  await showBadge(deps);
  return ok(null);
}

/** End the learning week early. */
export async function endLearning(deps: Deps): Promise<Result<null>> {
  await saveSettings(deps.db, deps.now(), { isLearningOver: true });
  await deps.announceChange();
  await showBadge(deps);
  return ok(null);
}

/** The rep opened, closed, moved or widened the sidebar. An empty host means the host of the tab that asks. */
export async function setPanel(
  deps: Deps,
  { host, isOpen, widthPx, topPx }: Inputs['setPanel'],
  sender: Sender,
): Promise<Result<null>> {
  const shown = sender.tabId === null ? null : await deps.tabs.shown(sender.tabId);
  const where = sender.pageHost ?? (host === '' ? shown?.host : host);
  if (where !== undefined) {
    await deps.savePanel(where, {
      ...(isOpen === undefined ? {} : { isOpen }),
      ...(widthPx === undefined ? {} : { widthPx }),
      ...(topPx === undefined ? {} : { topPx }),
    });
  }
  return ok(null);
}
