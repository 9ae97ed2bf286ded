/** Times of day, "18:00", between which nothing is said; the second may be on the next day. The same twice: none. */
export type QuietHours = { from: string; until: string };

/** Between the two times, or, when they span midnight, outside of them. */
export function isQuiet({ from, until }: QuietHours, time: string): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}
