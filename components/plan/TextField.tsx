import { useId } from 'preact/hooks';
import { Field } from './Field';

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  problem?: string | undefined;
  hint?: string;
  size?: 'short' | 'wide';
  /** The schema's limit; the field does not take more. */
  limit: number;
  /** More than one line: the field grows with what is in it. */
  isLong?: boolean;
  isRequired?: boolean;
  list?: readonly string[];
};

export function TextField(props: Props) {
  const { label, name, value, onChange, onLeave, problem, hint, size, limit, isLong, isRequired, list } = props;
  const fieldId = useId();
  const shared = {
    id: fieldId,
    name,
    value,
    maxLength: limit,
    required: isRequired ?? false,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${fieldId}-said`,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    onBlur: () => onLeave?.(),
  };
  return (
    <Field fieldId={fieldId} label={label} problem={problem} hint={hint} size={size}>
      {isLong ? (
        <textarea {...shared} rows={2} />
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
