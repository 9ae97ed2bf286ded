import { useId } from 'preact/hooks';
import { text } from '@/lib/messages/text';

/** What goes to the CRM is English, whatever the rep reads: its reports and our rules know these words. */
const outcomes = {
  connected: 'Connected',
  voicemail: 'Left voicemail',
  noAnswer: 'No answer',
  gatekeeper: 'Gatekeeper',
} as const;

/** What came of a call: one press, or the rep's own words. */
export function OutcomeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const fieldId = useId();
  const legendId = useId();
  const isChip = Object.values<string>(outcomes).includes(value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name is the label of the field inside, which a legend cannot be
    <div class="field" role="group" aria-labelledby={legendId}>
      <label id={legendId} for={fieldId}>
        {text('sidebar_log_outcome')}
      </label>
      <div class="chips">
        {(Object.keys(outcomes) as (keyof typeof outcomes)[]).map(name => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={value === outcomes[name]}
            onClick={() => onChange(value === outcomes[name] ? '' : outcomes[name])}
          >
            {text(`sidebar_outcome_${name}`)}
          </button>
        ))}
      </div>
      <input
        id={fieldId}
        type="text"
        maxLength={255}
        aria-label={text('sidebar_log_ownWords')}
        placeholder={text('sidebar_log_ownWords')}
        value={isChip ? '' : value}
        onInput={event => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
