import { useId, useState } from 'preact/hooks';
import { numberLabel, percentLabel } from '@/components/shared/dates';
import type { Acts } from '@/components/shared/use-acts';
import { text } from '@/lib/messages/text';
import type { TargetLine, WeekView } from '@/lib/messages/views';
import { Late } from './Late';
import './Target.css';

/** One target as "n of m". The tick says how much of the week has passed; opening it tells where the numbers come from. */
export function Target({ line, view, acts }: { line: TargetLine; view: WeekView; acts: Acts }) {
  const [isOpen, setIsOpen] = useState(false);
  const behindId = useId();
  const isMet = line.done >= line.target;
  const share = line.target <= 0 ? 1 : Math.min(1, line.done / line.target);
  return (
    <li class="target">
      <button
        type="button"
        class="target-face"
        aria-expanded={isOpen}
        aria-controls={behindId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class="target-name">{nameOf(line)}</span>
        <span class="target-count numbers">
          {isMet || line.share === 0 ? null : (
            <span class="target-today">
              {text('popup_todayShare', numberLabel(line.doneToday), numberLabel(line.share))}
            </span>
          )}
          <b>{numberLabel(line.done)}</b> {text('popup_of', numberLabel(line.target))}
          {isMet ? <span class="target-met">{text('popup_met')}</span> : null}
          <span class="for-screen-readers">. {text('popup_gone', percentLabel(view.gone))}</span>
        </span>
        <span class="target-track" aria-hidden="true" title={text('popup_gone', percentLabel(view.gone))}>
          <span class={isMet ? 'target-bar target-bar-met' : 'target-bar'} style={{ width: `${share * 100}%` }} />
          {isMet ? null : <span class="target-tick" style={{ insetInlineStart: `${view.gone * 100}%` }} />}
        </span>
      </button>
      <div id={behindId}>{isOpen ? <Late load={loadBehind} given={{ line, view, acts }} /> : null}</div>
    </li>
  );
}

function loadBehind() {
  return import('./Behind').then(({ Behind }) => Behind);
}

function nameOf(line: TargetLine): string {
  return line.metric === 'tactic' ? (line.label ?? '') : text(`metric_${line.metric}`);
}
