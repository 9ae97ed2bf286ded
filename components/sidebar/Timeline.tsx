import { useState } from 'preact/hooks';
import { useStable } from '@/components/shared/memo';
import { TagCard } from '@/components/shared/TagCard';
import type { Tagging } from '@/components/shared/use-tagging';
import type { Choice } from '@/lib/domain/link';
import { text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import type { CardRemarks } from './card-remarks';
import { LineNote } from './LineNote';
import { Section } from './Section';
import { ShownRow } from './ShownRow';
import type { Group } from './sort-activities';
import './Timeline.css';

type Props = {
  groups: Group[];
  objectives: Record<string, ObjectiveBrief>;
  live: string[];
  today: string;
  timeZone: string;
  /** Without a plan there is nothing to tie to: rows are only shown. */
  tagging: Tagging | null;
  remarksFor: (line: ActivityLine) => CardRemarks;
};

/** What was done on the account, week by week, each with its trace up to the goal. A row opens to be changed. */
export function Timeline({ groups, objectives, live, today, timeZone, tagging, remarksFor }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const onToggle = useStable((line: ActivityLine) => setOpen(open === line.id ? null : line.id));
  const onTag = useStable((line: ActivityLine, choice: Choice | null) => {
    setOpen(null);
    tagging?.tag([line], choice, objectives);
  });
  return (
    <>
      {groups.map(({ period, lines, tied, countable }) => (
        <Section
          key={period}
          title={text(`sidebar_${period}`)}
          {...(countable > 0 && tagging !== null ? { count: text('sidebar_tiedOf', tied, countable) } : {})}
        >
          {lines.length === 0 ? <p class="timeline-empty">{text('sidebar_allInToTag')}</p> : null}
          {lines.map(line =>
            line.isMine && tagging !== null ? (
              <TagCard
                key={line.id}
                {...{ line, objectives, live, today, timeZone, ...remarksFor(line) }}
                isOpen={open === line.id}
                onToggle={onToggle}
                onTag={onTag}
                note={<LineNote {...{ line, objectives, onTag }} />}
              />
            ) : (
              <ShownRow key={line.id} {...{ line, today, timeZone }} />
            ),
          )}
        </Section>
      ))}
    </>
  );
}
