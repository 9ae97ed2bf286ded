import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Field } from './Field';
import { numberFrom, numberTyped } from './numbers';

type Props = {
  label: string;
  name: string;
  value: number | null;
  /** Null when empty and that is allowed; NaN when it is no number, which the form's schema refuses. */
  onChange: (value: number | null) => void;
  onLeave?: () => void;
  problem?: string | undefined;
  hint?: string | undefined;
  notes?: ComponentChildren;
  /** May be left empty. */
  isOptional?: boolean;
};

export function NumberField({
  label,
  name,
  value,
  onChange,
  onLeave,
  problem,
  hint,
  notes,
  isOptional = false,
}: Props) {
  const fieldId = useId();
  const [typed, setTyped] = useState(() => written(value));
  const field = useRef<HTMLInputElement>(null);
  const read = (words: string): number | null => (words.trim() === '' && isOptional ? null : numberFrom(words));

  // Changed from beside the field: it follows, but never under the rep's fingers.
  useEffect(() => {
    if (field.current === document.activeElement) return;
    setTyped(now => (Object.is(read(now), value) ? now : written(value)));
  }, [value]);

  return (
    <Field fieldId={fieldId} label={label} problem={problem} hint={hint} size="short" notes={notes}>
      <input
        id={fieldId}
        ref={field}
        name={name}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby={`${fieldId}-said`}
        onInput={event => {
          const next = event.currentTarget.value;
          setTyped(next);
          onChange(read(next));
        }}
        onBlur={() => {
          // What was refused stays to be mended.
          if (problem === undefined && value !== null && !Number.isNaN(value)) setTyped(written(value));
          onLeave?.();
        }}
      />
    </Field>
  );
}

function written(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : numberTyped(value);
}
