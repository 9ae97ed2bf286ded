import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { text } from '@/lib/messages/text';
import { SENTENCE } from '../fields/LongField';
import { TextField } from '../fields/TextField';

type Props = {
  label: string;
  placeholder?: string;
  /** The most characters that the line takes. */
  limit?: number;
  onAdd: (words: string) => void;
  list?: readonly string[];
};

/** A further line of a list: typed, and added with Enter or the button. The field stays for the next one. */
export function AddLine({ label, placeholder, limit = SENTENCE, onAdd, list }: Props) {
  const [typed, setTyped] = useState('');
  const root = useRef<HTMLFormElement>(null);
  const words = typed.trim();
  const isFit = words !== '' && words.length <= limit;
  return (
    <form
      ref={root}
      class="add-line"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!isFit) return;
        onAdd(words);
        setTyped('');
        root.current?.querySelector('input')?.focus();
      }}
    >
      <TextField
        label={label}
        name="line"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(list === undefined ? {} : { list })}
        value={typed}
        limit={limit}
        onChange={setTyped}
      />
      <Button type="submit" disabled={!isFit}>
        {text('plan_add')}
      </Button>
    </form>
  );
}
