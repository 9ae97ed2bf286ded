import type { Deps } from '@/lib/background/deps';
import type { Database } from '@/lib/store/database';

/**
 * One life of the background, which the browser may end at any step: before or after a request, and before or after
 * each use of the database. A transaction is stored whole or not at all, so the steps around it are all there are.
 */
export type Life = {
  /** Steps done so far. */
  readonly steps: number;
  /** Resolves when the life has ended. */
  readonly ended: Promise<void>;
  /** Takes a step. False from the step on at which the life ends: nothing happens any more. */
  step(): boolean;
};

export function aLife(endsAt = Number.POSITIVE_INFINITY): Life {
  let steps = 0;
  let end = (): void => undefined;
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return {
    ended,
    get steps() {
      return steps;
    },
    step() {
      steps += 1;
      if (steps >= endsAt) end();
      return steps < endsAt;
    },
  };
}

/** Waits for the work, or for the life's end, whichever comes first. True when the life ended. */
export async function livedThrough(life: Life, work: Promise<unknown>): Promise<boolean> {
  return Promise.race([life.ended.then(() => true), work.then(() => false)]);
}

/** Nobody goes on after this. */
const never = (): Promise<never> => new Promise(() => undefined);

/** Whatever is asked of it, no answer ever comes: a transaction of a background that is no more. */
const stillness: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? () => undefined : stillness),
  apply: () => stillness,
});

/** The same work within a life: it takes a step before and after. */
export function within<Given extends unknown[], Value>(
  life: Life,
  work: (...given: Given) => Promise<Value>,
): (...given: Given) => Promise<Value> {
  return async (...given) => {
    if (!life.step()) return never();
    const value = await work(...given);
    return life.step() ? value : never();
  };
}

/** A database whose every use takes a step of the life. */
export function databaseWithin(life: Life, db: Database): Database {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'transaction') return within(life, async (...given: unknown[]) => value.apply(target, given));
      return (...given: unknown[]) => (life.step() ? value.apply(target, given) : stillness);
    },
  });
}

/** The background's outside world within a life. */
export function depsWithin(life: Life, deps: Deps): Deps {
  return {
    ...deps,
    db: databaseWithin(life, deps.db),
    announceChange: within(life, deps.announceChange),
    wakeAt: within(life, deps.wakeAt),
    underWay: new Map(),
  };
}
