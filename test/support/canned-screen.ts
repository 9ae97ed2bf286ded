import type { Asking } from '@/components/shared/ask';
import type { Answers, Inputs, MessageName } from '@/lib/messages/protocol';
import { failed, ok, type ProblemKind, type Result } from '@/lib/result';

export type Replies = {
  [Name in MessageName]?:
    | Answers[Name]
    | ((input: Inputs[Name]) => Promise<Result<Answers[Name]>> | Result<Answers[Name]>);
};

/** A background for one screen: gives canned answers, remembers what was asked, and can announce a change. */
export function cannedScreen(replies: Replies) {
  const asked: { name: MessageName; input: unknown }[] = [];
  const listeners = new Set<() => void>();
  const now: Replies = { ...replies };

  const asking: Asking = {
    request: async (name, input) => {
      asked.push({ name, input });
      const reply = now[name] as unknown;
      return (typeof reply === 'function' ? await reply(input) : ok(reply ?? null)) as never;
    },
    onChange: (callback, signal) => {
      listeners.add(callback);
      signal.addEventListener('abort', () => listeners.delete(callback), { once: true });
    },
  };

  return {
    asking,
    askedFor: <Name extends MessageName>(name: Name): Inputs[Name][] =>
      asked.filter(each => each.name === name).map(each => each.input as Inputs[Name]),
    /** From now on it answers so, and says that something changed. */
    become: (next: Replies): void => {
      Object.assign(now, next);
      for (const listener of listeners) listener();
    },
  };
}

/** An answer that says what went wrong. */
export function refusing(kind: ProblemKind, words?: string, field?: string): () => Result<never> {
  return () => failed({ kind, words, field });
}
