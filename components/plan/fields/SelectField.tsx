import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Field } from './Field';

type Props<Value extends string> = {
  label: string;
  name: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  problem?: string | undefined;
  hint?: string | undefined;
  notes?: ComponentChildren;
  size?: 'short' | 'wide';
};

export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, name, value, options, onChange, problem, hint, notes, size = 'short' } = props;
  const fieldId = useId();
  return (
    <Field fieldId={fieldId} label={label} problem={problem} hint={hint} size={size} notes={notes}>
      <select
        id={fieldId}
        name={name}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${fieldId}-said`}
        onChange={event => {
          const chosen = options.find(option => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
