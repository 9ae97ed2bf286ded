import { useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import { TextField } from './TextField';

/** The limit of a page of notes (`longText`), and of a sentence or two (`sentence`). */
const PAGE = 20_000;
export const SENTENCE = 1_000;

type Props = {
  label: string;
  hint?: string | undefined;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  limit?: number;
  /** May not be empty: the plan keeps what was there until something is. */
  isRequired?: boolean;
  isLong?: boolean;
  isLabelHidden?: boolean;
  list?: readonly string[];
};

/**
 * A piece of text that the plan keeps as it is typed. What is too long stays in the field, is said, and is kept by the
 * plan once it fits: nothing pasted is cut off.
 */
export function LongField(props: Props) {
  const { label, hint, placeholder, value, onChange, limit = PAGE, isRequired = false, isLong = true, list } = props;
  const [typed, setTyped] = useState(value);
  const isMissing = isRequired && typed.trim() === '';
  return (
    <TextField
      label={label}
      name={label}
      hint={hint}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(list === undefined ? {} : { list })}
      value={typed}
      limit={limit}
      isLong={isLong}
      isLabelHidden={props.isLabelHidden ?? false}
      isRequired={isRequired}
      problem={isMissing ? text('plan_fieldEmpty') : undefined}
      onChange={next => {
        setTyped(next);
        if (next.length > limit || (isRequired && next.trim() === '')) return;
        // Only a page of notes keeps its outer spaces.
        onChange(limit === PAGE ? next : next.trim());
      }}
    />
  );
}
