/** How the rep left the sidebar on one CRM host. Written by the background only (`setPanel`). */
export type PanelState = { isOpen: boolean; widthPx: number; topPx: number | null };

export const narrowestPx = 320;
export const widestPx = 480;
const usual: PanelState = { isOpen: true, widthPx: 360, topPx: null };

export function panelKey(host: string): string {
  return `panel:${host}`;
}

/** What was stored, as far as it makes sense. Checked by hand: zod stays out of the page. */
export function panelStateFrom(stored: unknown): PanelState {
  if (typeof stored !== 'object' || stored === null) return usual;
  const { isOpen, widthPx, topPx }: { isOpen?: unknown; widthPx?: unknown; topPx?: unknown } = stored;
  return {
    isOpen: typeof isOpen === 'boolean' ? isOpen : usual.isOpen,
    widthPx: isNumber(widthPx) ? clamp(widthPx, narrowestPx, widestPx) : usual.widthPx,
    topPx: isNumber(topPx) ? topPx : usual.topPx,
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The storage area of the extension, as far as it is needed here. */
export type StateStorage = {
  get(key: string): Promise<Record<string, unknown>>;
  onChanged: { addListener(listener: StateListener): void; removeListener(listener: StateListener): void };
};
type StateListener = (changes: Record<string, { newValue?: unknown }>) => void;

/** The state now, and again after every change, until the signal ends. The sidebar's own collapse button comes this way. */
export async function followPanelState(
  storage: StateStorage,
  host: string,
  callback: (state: PanelState) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = panelKey(host);
  const listener: StateListener = changes => {
    const change = changes[key];
    if (change !== undefined) callback(panelStateFrom(change.newValue));
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listener), { once: true });
  const stored = await storage.get(key);
  if (!signal.aborted) callback(panelStateFrom(stored[key]));
}
