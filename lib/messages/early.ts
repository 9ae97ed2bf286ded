/**
 * A screen's first question is known before its code has loaded. A small script in its head asks it (`ask-week`), and
 * the screen finds the answer already on its way.
 */
type Early = { name: string; answer: Promise<unknown> };

const KEY = Symbol.for('throughline.early');
// The page's own world: the script in the head and the screen share it, and nobody else does.
const world = globalThis as { [KEY]?: Early };

export function askEarly(name: string, answer: Promise<unknown>): void {
  world[KEY] = { name, answer };
}

/** The answer to a question that was asked early; only once, for later it would be old. */
export function takeEarly(name: string): Promise<unknown> | undefined {
  const early = world[KEY];
  if (early?.name !== name) return undefined;
  delete world[KEY];
  return early.answer;
}
