import type { Request } from '@/lib/messages/request';
import { createPanel, type Panel, type PanelOutside } from './panel';
import { followPanelState, type PanelState, type StateStorage } from './panel-state';

export type RememberedPanelOutside = Omit<PanelOutside, 'onChange'> & { storage: StateStorage; request: Request };

/** A panel that stands as the rep left it on this host, and tells the background when the rep changes that. */
export function createRememberedPanel(outside: RememberedPanelOutside, signal: AbortSignal): Panel {
  const { window, storage, request } = outside;
  const host = window.location.host;
  let unsaved = 0;

  const save = async (change: Partial<PanelState>): Promise<void> => {
    unsaved += 1;
    await request('setPanel', { host, ...forMessage(change) });
    unsaved -= 1;
  };
  const panel = createPanel({ ...outside, onChange: change => void save(change) }, signal);
  const onState = (state: PanelState): void => {
    // The echo of an older step would undo the newer ones that are on their way.
    if (unsaved === 0) panel.apply(state);
  };
  followPanelState(storage, host, onState, signal).catch(() => {
    // The extension was updated between two lines of this script; the panel then never appears.
  });
  return panel;
}

/** A tab that was never moved has no place to tell. */
function forMessage({ isOpen, widthPx, topPx }: Partial<PanelState>) {
  return {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(widthPx === undefined ? {} : { widthPx }),
    ...(topPx === undefined || topPx === null ? {} : { topPx }),
  };
}
