import type { Finding } from './finding';

/**
 * What was found about a thing, until the thing or something around it is another. Things of a plan are never changed in
 * place, so being the same object is being unchanged; texts and numbers are compared as they are.
 */
export function remembering<Thing extends object>() {
  const known = new WeakMap<Thing, { around: readonly unknown[]; found: readonly Finding[] }>();
  return (thing: Thing, around: readonly unknown[], find: () => readonly Finding[]): readonly Finding[] => {
    const before = known.get(thing);
    if (before?.around.every((each, at) => each === around[at])) return before.found;
    const found = find();
    known.set(thing, { around, found });
    return found;
  };
}
