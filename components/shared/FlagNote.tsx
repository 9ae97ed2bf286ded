import { useId, useState } from 'preact/hooks';
import type { Flag } from '@/lib/domain/rules/rule';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { dateLabel } from './dates';
import { type FlagPlace, flagWords, sinceLabel } from './flag-words';
import { Icon } from './Icon';
import './FlagNote.css';

/** A flag in amber, and on request what stands behind it: which rule, which facts, since when, how to clear it. */
export function FlagNote({ flag, day, place }: { flag: Flag; day: PlainDate; place: FlagPlace }) {
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  return (
    <div class="flag-note">
      <div class="flag-note-line">
        <Icon name="box" size={14} />
        <p class="flag-note-sentence">{flagWords(flag, place)}</p>
        <button
          type="button"
          class="flag-note-why"
          aria-expanded={isOpen}
          aria-controls={factsId}
          onClick={() => setOpen(!isOpen)}
        >
          {text('shared_why')}
        </button>
      </div>
      <div id={factsId} class="flag-note-facts" hidden={!isOpen}>
        <p>{text(`shared_why_rule_${flag.rule}`)}</p>
        <p>
          {text('shared_why_day', dateLabel(day, place.today))}{' '}
          {text('shared_why_since', sinceLabel(flag.since, place.timeZone, place.today))}
        </p>
        <p>{text(`shared_clear_${flag.rule}`)}</p>
      </div>
    </div>
  );
}
