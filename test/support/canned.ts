import type { Asking } from '@/components/shared/ask';
import { drawnWith } from '@/components/shared/drawn-line';
import type { Answers, Inputs, MessageName } from '@/lib/messages/protocol';
import type { AccountView, ActivityLine } from '@/lib/messages/views';
import type { Result } from '@/lib/result';

type Replies = {
  [Name in MessageName]?: (input: Inputs[Name]) => Promise<Result<Answers[Name]>> | Result<Answers[Name]>;
};

/**
 * A background in memory for stories and component tests of the sidebar: answers `readAccount` with a view that follows
 * the rep's clicks, and remembers what was asked. `replies` replaces single answers: a failure, one that never comes.
 */
export function cannedAccount(start: AccountView, replies: Replies = {}) {
  let view = start;
  const asked: { name: MessageName; input: unknown }[] = [];
  const before = new Map<string, ActivityLine[]>();
  const listeners = new Set<() => void>();
  let clicks = 0;

  const put = (lines: ActivityLine[]): void => {
    if (view.kind !== 'account') return;
    const byId = new Map(lines.map(line => [line.id, line]));
    view = { ...view, activities: view.activities.map(line => byId.get(line.id) ?? line) };
    for (const listener of listeners) listener();
  };

  const own: Replies = {
    readAccount: () => ({ ok: true, value: view }),
    linkActivities: ({ activityIds, choice }) => {
      clicks += 1;
      const lines = view.kind === 'account' ? view.activities.filter(line => activityIds.includes(line.id)) : [];
      before.set(`click-${clicks}`, lines);
      put(lines.map(line => drawnWith(line, choice)));
      return { ok: true, value: { actionId: `click-${clicks}` } };
    },
    undoLinks: ({ actionId }) => {
      put(before.get(actionId) ?? []);
      return { ok: true, value: { undone: before.get(actionId)?.length ?? 0 } };
    },
    dismiss: () => ({ ok: true, value: { offersToRetire: false } }),
    logCall: () => ({ ok: true, value: { activityId: 'logged' } }),
  };

  const asking: Asking = {
    request: async (name, input) => {
      asked.push({ name, input });
      const reply = (replies[name] ?? own[name]) as ((input: unknown) => unknown) | undefined;
      return ((await reply?.(input)) ?? { ok: true, value: null }) as never;
    },
    onChange: (callback, signal) => {
      listeners.add(callback);
      signal.addEventListener('abort', () => listeners.delete(callback), { once: true });
    },
  };

  return {
    asking,
    asked,
    askedFor: <Name extends MessageName>(name: Name): Inputs[Name][] =>
      asked.filter(each => each.name === name).map(each => each.input as Inputs[Name]),
    /** The background knows something new and says so. */
    become: (next: AccountView): void => {
      view = next;
      for (const listener of listeners) listener();
    },
  };
}
