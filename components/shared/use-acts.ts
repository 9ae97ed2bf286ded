import { useCallback, useRef, useState } from 'preact/hooks';
import type { Choice } from '@/lib/domain/link';
import type { ActivityLine } from '@/lib/messages/views';
import type { Problem, Result } from '@/lib/result';

/** Takes back what was stored. */
export type TakeBack = () => Promise<Result<unknown>>;

/** One activity that a click tagged: what "always tag like this" is made from. */
export type Tagged = { line: ActivityLine; choice: Choice };

/** Something the rep does with one click. */
export type Act = {
  /** The activities it changes, as they were and as they will look; none for what is drawn elsewhere. */
  before: ActivityLine[];
  after: ActivityLine[];
  /** What was done, as a sentence for the undo bar. */
  sentence: string;
  /** What it tagged, where that was one activity. */
  tagged?: Tagged | undefined;
  /** Stores it, and answers with the way back. */
  store: () => Promise<Result<TakeBack>>;
};

/** What is drawn over the newest answer. It gives way to the first answer that was asked for after the click was stored. */
type Drawn = { line: ActivityLine; click: number; isStored: boolean; answerThen: unknown };

type Last = { serial: number; sentence: string; tagged: Tagged | null; takeBack: () => void };

export type Acts = {
  /** The activity as the rep's clicks left it, stored or on its way. */
  draw: (line: ActivityLine) => ActivityLine;
  act: (act: Act) => void;
  undo: () => void;
  /** The click that can still be undone from the bar. */
  last: Pick<Last, 'serial' | 'sentence' | 'tagged'> | null;
  forgetLast: () => void;
  trouble: { problem: Problem; again: () => void } | null;
};

/**
 * What the rep does with one click: drawn at once, sent, taken back when it could not be stored, undone as one.
 * `answer` is the newest answer of the screen's question, `askAgain` asks it once more.
 */
export function useActs(answer: unknown, askAgain: () => void): Acts {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, Drawn>>(new Map());
  const [last, setLast] = useState<Last | null>(null);
  const [trouble, setTrouble] = useState<Acts['trouble']>(null);
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

  const act = (done: Act): void => {
    clicks.current += 1;
    const click = clicks.current;
    drawOver(done.after, click);
    const stored = done.store();
    setTrouble(null);
    const { sentence, tagged = null } = done;
    setLast({ serial: click, sentence, tagged, takeBack: () => takeBack(done, stored) });
    void stored.then(result => {
      settle(click, result.ok);
      if (result.ok) return;
      setLast(now => (now?.serial === click ? null : now));
      setTrouble({ problem: result.problem, again: () => act(done) });
    });
  };

  const takeBack = (done: Act, stored: Promise<Result<TakeBack>>): void => {
    clicks.current += 1;
    const click = clicks.current;
    drawOver(done.before, click);
    setLast(null);
    setTrouble(null);
    void stored.then(async result => {
      // It was never stored, so there is nothing to take back; `act` has said what went wrong.
      if (!result.ok) return settle(click, false);
      const undone = await result.value();
      settle(click, undone.ok);
      if (!undone.ok) setTrouble({ problem: undone.problem, again: () => takeBack(done, stored) });
    });
  };

  return {
    draw: line => {
      const over = drawn.get(line.id);
      if (over === undefined || (over.isStored && over.answerThen !== answer)) return line;
      return over.line;
    },
    act,
    undo: () => last?.takeBack(),
    last: last === null ? null : { serial: last.serial, sentence: last.sentence, tagged: last.tagged },
    forgetLast: () => setLast(null),
    trouble,
  };
}
