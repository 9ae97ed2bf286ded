import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Tagging } from '@/components/shared/use-tagging';
import { text } from '@/lib/messages/text';
import type { AccountView, ActivityLine } from '@/lib/messages/views';
import type { CardRemarks } from './card-remarks';
import { LineMark } from './LineMark';
import { SelectList } from './SelectList';
import { byPeriod, needsTag } from './sort-activities';
import { Timeline } from './Timeline';
import { ToTag } from './ToTag';
import './Activities.css';

type Props = {
  view: Extract<AccountView, { kind: 'account' }>;
  /** As the rep's clicks left them, newest first. */
  lines: ActivityLine[];
  tagging: Tagging;
  remarksFor: (line: ActivityLine) => CardRemarks;
  /** Null: not selecting. */
  selected: ReadonlySet<string> | null;
  onSelect: (selected: ReadonlySet<string> | null) => void;
  /** A question that stands between what is to do and what was done. */
  children?: ComponentChildren;
};

/** What was done on the account: first what is to be tagged, then the weeks. While selecting: one list with checkboxes. */
export function Activities({ view, lines, tagging, remarksFor, selected, onSelect, children }: Props) {
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
    return <Timeline {...{ groups, objectives, live, today, timeZone, remarksFor }} tagging={null} />;
  }
  if (selected !== null) {
    const own = lines.filter(line => line.isMine);
    return <SelectList lines={own} {...{ objectives, today, timeZone, selected, onSelect }} />;
  }
  const toTag = lines.filter(line => needsTag(line) || line.id === held);
  const groups = byPeriod(lines, today, new Set(toTag.map(line => line.id)));
  return (
    <>
      <ToTag
        lines={toTag}
        {...{ objectives, live, today, timeZone, tagging, remarksFor, held }}
        onHold={setHeld}
        onSelectSeveral={() => onSelect(new Set())}
      />
      {children}
      <Timeline {...{ groups, objectives, live, today, timeZone, tagging, remarksFor }} />
    </>
  );
}
