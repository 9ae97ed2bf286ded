import { useCallback, useRef, useState } from 'preact/hooks';
import type { Choice } from '@/lib/domain/link';
import type { ActivityLine, Answers, ObjectiveBrief } from '@/lib/messages/protocol';
import type { Problem, Result } from '@/lib/result';
import { choiceWords } from './choice-words';
import { drawnWith } from './drawn-line';
import { useRequest } from './use-answer';

/** What is drawn over the newest answer. It gives way to the first answer that was asked for after the click was stored. */
type Drawn = { line: ActivityLine; click: number; isStored: boolean; answerThen: unknown };

type Act = {
  click: number;
  before: ActivityLine[];
  choice: Choice | null;
  sentence: string;
  stored: Promise<Result<Answers['linkActivities']>>;
};

export type Tagging = {
  /** The activity as the rep's clicks left it, stored or on its way. */
  draw: (line: ActivityLine) => ActivityLine;
  tag: (lines: ActivityLine[], choice: Choice | null, objectives: Record<string, ObjectiveBrief>) => void;
  undo: () => void;
  /** The click that can still be undone from the bar. */
  last: { serial: number; sentence: string } | null;
  forgetLast: () => void;
  trouble: { problem: Problem; again: () => void } | null;
};

/**
 * Tagging with one click: drawn at once, sent, taken back when it could not be stored, undone as one.
 * `answer` is the newest answer of the screen's question, `askAgain` asks it once more.
 */
export function useTagging(answer: unknown, askAgain: () => void): Tagging {
  const request = useRequest();
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Drawn>>(new Map());
  const [last, setLast] = useState<Act | null>(null);
  const [trouble, setTrouble] = useState<Tagging['trouble']>(null);
  const clicks = useRef(0);
  const newestAnswer = useRef(answer);
  newestAnswer.current = answer;

  const drawOver = useCallback((lines: ActivityLine[], click: number) => {
    setDrawn(before => {
      const after = new Map(before);
      for (const line of lines) after.set(line.id, { line, click, isStored: false, answerThen: null });
      return after;
    });
  }, []);

  /** Stored: wait for the next answer. Not stored: show again what the background says. */
  const settle = useCallback(
    (click: number, isStored: boolean) => {
      setDrawn(before => {
        const after = new Map(before);
        for (const [id, entry] of before) {
          if (entry.click !== click) continue;
          if (isStored) after.set(id, { ...entry, isStored, answerThen: newestAnswer.current });
          else after.delete(id);
        }
        return after;
      });
      askAgain();
    },
    [askAgain],
  );

  const tag: Tagging['tag'] = (lines, choice, objectives) => {
    if (lines.length === 0) return;
    clicks.current += 1;
    const click = clicks.current;
    drawOver(
      lines.map(line => drawnWith(line, choice)),
      click,
    );
    const stored = request('linkActivities', { activityIds: lines.map(line => line.id), choice });
    setTrouble(null);
    setLast({ click, before: lines, choice, sentence: choiceWords(lines.length, choice, objectives), stored });
    void stored.then(result => {
      settle(click, result.ok);
      if (result.ok) return;
      setLast(now => (now?.click === click ? null : now));
      setTrouble({ problem: result.problem, again: () => tag(lines, choice, objectives) });
    });
  };

  const takeBack = (act: Act): void => {
    clicks.current += 1;
    const click = clicks.current;
    drawOver(act.before, click);
    setLast(null);
    setTrouble(null);
    void act.stored.then(async stored => {
      // It was never stored, so there is nothing to take back; `tag` has said what went wrong.
      if (!stored.ok) return settle(click, false);
      const undone = await request('undoLinks', { actionId: stored.value.actionId });
      settle(click, undone.ok);
      if (!undone.ok) setTrouble({ problem: undone.problem, again: () => takeBack(act) });
    });
  };

  return {
    draw: line => {
      const over = drawn.get(line.id);
      if (over === undefined || (over.isStored && over.answerThen !== answer)) return line;
      return over.line;
    },
    tag,
    undo: () => {
      if (last !== null) takeBack(last);
    },
    last: last === null ? null : { serial: last.click, sentence: last.sentence },
    forgetLast: () => setLast(null),
    trouble,
  };
}
