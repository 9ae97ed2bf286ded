import { useState } from 'preact/hooks';
import { numberLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import { SENTENCE } from './LongField';
import { TextField } from './TextField';

type Props = {
  label: string;
  hint?: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
  /** As many as the plan takes. */
  most: number;
};

/** A short list as text, one a line: quicker to write than a field for each. Empty lines are none. */
export function LinesField({ label, hint, lines, onChange, most }: Props) {
  const [typed, setTyped] = useState(() => lines.join('\n'));
  const now = linesOf(typed);
  const long = now.find(line => line.length > SENTENCE);
  const problem =
    now.length > most
      ? text('plan_fieldLines', numberLabel(most), numberLabel(now.length))
      : long === undefined
        ? undefined
        : text('plan_fieldTooLong', numberLabel(SENTENCE), numberLabel(long.length));
  return (
    <TextField
      label={label}
      name={label}
      hint={hint}
      value={typed}
      limit={most * SENTENCE}
      isLong
      problem={problem}
      onChange={next => {
        setTyped(next);
        const said = linesOf(next);
        if (said.length <= most && said.every(line => line.length <= SENTENCE)) onChange(said);
      }}
    />
  );
}

function linesOf(words: string): string[] {
  return words.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]));
}
