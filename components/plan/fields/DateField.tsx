import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PlainDate } from '@/lib/domain/words';
import { Field } from './Field';

type Props = {
  label: string;
  name: string;
  value: PlainDate | null;
  onChange: (value: PlainDate | null) => void;
  onLeave?: () => void;
  problem?: string | undefined;
  hint?: string | undefined;
  notes?: ComponentChildren;
};

export function DateField({ label, name, value, onChange, onLeave, problem, hint, notes }: Props) {
  const fieldId = useId();
  return (
    <Field fieldId={fieldId} label={label} problem={problem} hint={hint} size="short" notes={notes}>
      <input
        id={fieldId}
        name={name}
        type="date"
        value={value ?? ''}
        aria-invalid={problem !== undefined}
        aria-describedby={`${fieldId}-said`}
        onInput={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        onBlur={() => onLeave?.()}
      />
    </Field>
  );
}
