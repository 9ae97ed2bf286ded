/**
 * A screen's first question is known before its code has loaded. A small script in its head asks it (`ask-week`), and
 * the screen finds the answer already on its way; and beside it what is known without asking, to be drawn until then.
 */
type Early = { name: string; answer: Promise<unknown>; known: Promise<unknown> };

const KEY = Symbol.for('throughline.early');
// The page's own world: the script in the head and the screen share it, and nobody else does.
const world = globalThis as { [KEY]?: Partial<Early> };

/** `known` resolves to the same as a good answer's value, or to null. */
export function askEarly(name: string, answer: Promise<unknown>, known: Promise<unknown>): void {
  world[KEY] = { name, answer, known };
}

/** The answer to a question that was asked early; only once, for later it would be old. */
export function takeEarly(name: string): Promise<unknown> | undefined {
  return take(name, 'answer');
}

/** What was known without asking; only once, too. */
export function takeKnown(name: string): Promise<unknown> | undefined {
  return take(name, 'known');
}

function take(name: string, what: 'answer' | 'known'): Promise<unknown> | undefined {
  const early = world[KEY];
  if (early?.name !== name) return undefined;
  const taken = early[what];
  delete early[what];
  return taken;
}
