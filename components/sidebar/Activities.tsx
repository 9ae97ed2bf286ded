import { useState } from 'preact/hooks';
import type { Tagging } from '@/components/shared/use-tagging';
import type { AccountView, ActivityLine } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { LineMark } from './LineMark';
import { Section } from './Section';
import { SelectRow } from './SelectRow';
import { byPeriod, needsTag } from './sort-activities';
import { Timeline } from './Timeline';
import { ToTag } from './ToTag';
import './Activities.css';

type Props = {
  view: Extract<AccountView, { kind: 'account' }>;
  /** As the rep's clicks left them, newest first. */
  lines: ActivityLine[];
  tagging: Tagging;
  /** Null: not selecting. */
  selected: ReadonlySet<string> | null;
  onSelect: (selected: ReadonlySet<string> | null) => void;
};

/** What was done on the account: first what is to be tagged, then the weeks. While selecting: one list with checkboxes. */
export function Activities({ view, lines, tagging, selected, onSelect }: Props) {
  const { objectives, live, today, timeZone, plan } = view;
  // What the last click in "To tag" tied stays where it was until the next click: nothing slides away under the rep's eyes.
  const [held, setHeld] = useState<string | null>(null);
  if (lines.length === 0) {
    return (
      <div class="activities-none">
        <LineMark />
        <h2>{text('sidebar_noActivities')}</h2>
        {plan === null ? null : <p>{text('sidebar_noActivities_next')}</p>}
      </div>
    );
  }
  if (plan === null) {
    const groups = byPeriod(lines, today, new Set());
    return <Timeline {...{ groups, objectives, live, today, timeZone }} tagging={null} />;
  }
  if (selected !== null) {
    return (
      <Section title={text('sidebar_selectSeveral')}>
        {lines
          .filter(line => line.isMine)
          .map(line => (
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
  const toTag = lines.filter(line => needsTag(line) || line.id === held);
  const groups = byPeriod(lines, today, new Set(toTag.map(line => line.id)));
  return (
    <>
      <ToTag
        lines={toTag}
        {...{ objectives, live, today, timeZone, tagging, held }}
        onHold={setHeld}
        onSelectSeveral={() => onSelect(new Set())}
      />
      <Timeline {...{ groups, objectives, live, today, timeZone, tagging }} />
    </>
  );
}
