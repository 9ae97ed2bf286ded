import { useEffect, useRef } from 'preact/hooks';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { Section } from './Section';
import { SelectRow } from './SelectRow';

type Props = {
  /** The rep's own activities, newest first. */
  lines: ActivityLine[];
  objectives: Record<string, ObjectiveBrief>;
  today: PlainDate;
  timeZone: string;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
};

/** While several are being selected: one list, each row a checkbox. What led here is gone, so the focus begins at its top. */
export function SelectList({ lines, objectives, today, timeZone, selected, onSelect }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Section title={text('sidebar_selectSeveral')} headingRef={heading}>
      {lines.map(line => (
        <SelectRow
          key={line.id}
          {...{ line, objectives, today, timeZone }}
          isSelected={selected.has(line.id)}
          onSelect={isSelected => {
            const next = new Set(selected);
            if (isSelected) next.add(line.id);
            else next.delete(line.id);
            onSelect(next);
          }}
        />
      ))}
    </Section>
  );
}
