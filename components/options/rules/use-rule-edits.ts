import { useEffect, useRef, useState } from 'preact/hooks';
import { useRequest } from '@/components/shared/use-answer';
import type { ChangedThresholds } from '@/lib/domain/rules/thresholds';
import type { RulesView } from '@/lib/messages/settings-views';
import type { Problem } from '@/lib/result';

/** Typing is over when nothing came for so long. */
const PAUSE_MS = 700;

type Draft = { changed: ChangedThresholds; isStored: boolean };

/**
 * Changes of the rules, kept as they are typed: drawn at once, sent after a pause, when a field is left, or when the page
 * is. The last that was saved can be taken back.
 */
export function useRuleEdits(view: RulesView, askAgain: () => void) {
  const request = useRequest();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [last, setLast] = useState<{ serial: number; before: ChangedThresholds } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = useRef<{ changed: ChangedThresholds; timer: ReturnType<typeof setTimeout> } | null>(null);
  const stored = useRef(view.changed);
  const saves = useRef(0);
  const changed = draft?.changed ?? view.changed;

  // A new answer shows what is stored; what is still being typed stays.
  useEffect(() => {
    if (waiting.current === null) stored.current = view.changed;
    setDraft(now => (now?.isStored === true ? null : now));
  }, [view]);

  const save = async (next: ChangedThresholds, isUndo = false): Promise<void> => {
    const before = stored.current;
    if (JSON.stringify(before) === JSON.stringify(next)) return setDraft(null);
    stored.current = next;
    saves.current += 1;
    const serial = saves.current;
    const answer = await request('saveRules', { changed: next });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      stored.current = before;
      return;
    }
    setDraft(now => (now !== null && now.changed === next ? { changed: next, isStored: true } : now));
    setLast(isUndo ? null : { serial, before });
    askAgain();
  };

  const flush = (): void => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const { changed: next } = waiting.current;
    waiting.current = null;
    void save(next);
  };
  const newestFlush = useRef(flush);
  newestFlush.current = flush;

  useEffect(() => {
    const leave = (): void => newestFlush.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const change = (next: ChangedThresholds): void => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { changed: next, timer: setTimeout(() => newestFlush.current(), PAUSE_MS) };
    setDraft({ changed: next, isStored: false });
  };

  return {
    changed,
    /** Kept after a pause, or at once by `flush`. */
    change,
    flush,
    last,
    forgetLast: () => setLast(null),
    undo: () => {
      if (last === null) return;
      setLast(null);
      setDraft({ changed: last.before, isStored: false });
      void save(last.before, true);
    },
    problem,
    retry: () => void save(changed),
  };
}
