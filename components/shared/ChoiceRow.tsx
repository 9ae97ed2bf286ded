import type { ComponentChildren } from 'preact';
import { Keycap } from './Keycap';
import './ChoiceRow.css';

type Props = {
  title: string;
  reason?: ComponentChildren;
  /** The number key that takes it; null when it has none. */
  keyName?: string | null;
  /** Enter takes it. */
  isBest?: boolean;
  /** Before the title: a goal's mark. */
  mark?: ComponentChildren;
  onPick: () => void;
};

/** One thing to choose: what it is, why it is offered, and the key that takes it. */
export function ChoiceRow({ title, reason, keyName = null, isBest = false, mark, onPick }: Props) {
  return (
    <li>
      <button
        type="button"
        class={`choice-row${isBest ? ' choice-row-best' : ''}`}
        data-best={isBest ? '' : undefined}
        aria-keyshortcuts={keyName === null ? undefined : keyName}
        title={title}
        onClick={event => {
          // The second click of a double click would land on the next card, which has just taken this place.
          if (event.detail <= 1) onPick();
        }}
      >
        {keyName === null ? null : <Keycap>{keyName}</Keycap>}
        <span class="choice-row-words">
          <span class="choice-row-title">
            {mark}
            {title}
          </span>
          {reason === undefined ? null : <span class="choice-row-reason">{reason}</span>}
        </span>
      </button>
    </li>
  );
}
