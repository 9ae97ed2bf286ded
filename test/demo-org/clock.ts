/** The server's clock. It runs, and tests may set it, move it or stop it. */

export interface Clock {
  now(): Date;
  /** Go on from this instant; the clock keeps running if it ran. */
  set(instant: Date): void;
  advance(ms: number): void;
  /** Stand still at the present instant, or at the given one. */
  freeze(instant?: Date): void;
}

/** A running clock that starts at the given instant, or now. */
export function createClock(start: Date = new Date()): Clock {
  let aheadMs = start.getTime() - Date.now();
  let frozenAtMs: number | null = null;
  const now = () => new Date(frozenAtMs ?? Date.now() + aheadMs);
  const set = (instant: Date) => {
    if (frozenAtMs === null) aheadMs = instant.getTime() - Date.now();
    else frozenAtMs = instant.getTime();
  };
  return {
    now,
    set,
    advance: ms => set(new Date(now().getTime() + ms)),
    freeze: (instant = now()) => {
      frozenAtMs = instant.getTime();
    },
  };
}
