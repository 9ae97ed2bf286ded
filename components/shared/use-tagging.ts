import type { Choice } from '@/lib/domain/link';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import { choiceWords } from './choice-words';
import { drawnWith } from './drawn-line';
import { type Acts, useActs } from './use-acts';
import { useRequest } from './use-answer';

export type Tagging = Acts & {
  tag: (lines: ActivityLine[], choice: Choice | null, objectives: Record<string, ObjectiveBrief>) => void;
};

/** Tagging with one click, and whatever else the rep does with one on the same screen: one bar undoes the last of it. */
export function useTagging(answer: unknown, askAgain: () => void): Tagging {
  const request = useRequest();
  const acts = useActs(answer, askAgain);

  const tag: Tagging['tag'] = (lines, choice, objectives) => {
    if (lines.length === 0) return;
    const [line] = lines;
    acts.act({
      tagged: line !== undefined && lines.length === 1 && choice !== null ? { line, choice } : undefined,
      before: lines,
      after: lines.map(line => drawnWith(line, choice)),
      sentence: choiceWords(lines.length, choice, objectives),
      store: async () => {
        const stored = await request('linkActivities', { activityIds: lines.map(line => line.id), choice });
        return stored.ok ? ok(() => request('undoLinks', { actionId: stored.value.actionId })) : stored;
      },
    });
  };

  return { ...acts, tag };
}
