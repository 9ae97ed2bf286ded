import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import { Keycap } from './Keycap';
import './UndoBar.css';

const UNDO_MS = 10_000;

type Props = {
  /** What just happened ("Tied to …"), or null. `serial` differs for each, so that the ten seconds begin anew. */
  act: { serial: number; sentence: string } | null;
  onUndo: () => void;
  /** The ten seconds are over. */
  onGone: () => void;
  /** What can follow from it, before the way back. */
  children?: ComponentChildren;
};

/**
 * The last choice in a sentence and the way back, for ten seconds. It waits while the pointer or the focus is on it: who
 * is about to press it must not lose it. The region stays in the page, so that screen readers hear each new sentence.
 */
export function UndoBar({ act, onUndo, onGone, children }: Props) {
  const [isHeld, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  const serial = act?.serial ?? null;

  useEffect(() => {
    if (serial === null || isHeld) return;
    const timer = setTimeout(() => gone.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [serial, isHeld]);

  useEffect(() => {
    if (serial === null) setHeld(false);
  }, [serial]);

  return (
    <div class="undo-bar" role="status">
      {act === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only holds the time; the button inside is what acts
        <div
          class="undo-bar-inner"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class="undo-bar-words">{act.sentence}</span>
          {children}
          <button type="button" class="undo-bar-button" aria-keyshortcuts="u" onClick={onUndo}>
            {text('undo')}
            <Keycap>u</Keycap>
          </button>
        </div>
      )}
    </div>
  );
}
