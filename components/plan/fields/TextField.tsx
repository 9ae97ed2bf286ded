import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { numberLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import { Field } from './Field';

/** A sentence or two begins as one line and grows; a page of notes begins with room. */
const SENTENCE = 1_000;

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  problem?: string | undefined;
  hint?: string | undefined;
  placeholder?: string;
  size?: 'short' | 'wide';
  /** The schema's limit. More can be pasted, is said at once, and is kept by the plan once it fits. */
  limit: number;
  /** More than one line: the field grows with what is in it. */
  isLong?: boolean;
  isRequired?: boolean;
  isLabelHidden?: boolean;
  list?: readonly string[];
  notes?: ComponentChildren;
};

export function TextField(props: Props) {
  const { label, name, value, onChange, onLeave, hint, placeholder, size, limit, isLong, isRequired, list, notes } =
    props;
  const fieldId = useId();
  const problem =
    value.length > limit ? text('plan_fieldTooLong', numberLabel(limit), numberLabel(value.length)) : props.problem;
  const shared = {
    id: fieldId,
    name,
    value,
    placeholder,
    required: isRequired ?? false,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${fieldId}-said`,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    onBlur: () => onLeave?.(),
  };
  return (
    <Field
      fieldId={fieldId}
      label={label}
      problem={problem}
      hint={hint}
      size={size}
      isLabelHidden={props.isLabelHidden ?? false}
      notes={notes}
    >
      {isLong ? (
        <textarea {...shared} rows={limit > SENTENCE ? 2 : 1} />
      ) : (
        <input {...shared} type="text" autocomplete="off" list={list === undefined ? undefined : `${fieldId}-list`} />
      )}
      {list === undefined ? null : (
        <datalist id={`${fieldId}-list`}>
          {list.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
