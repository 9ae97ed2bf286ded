import type { Acts } from '@/components/shared/use-acts';
import { text } from '@/lib/messages/text';
import type { TargetLine, WeekView } from '@/lib/messages/views';
import { Computed } from './Computed';
import { FirstCorrection } from './FirstCorrection';
import { FirstCorrectionOthers } from './FirstCorrectionOthers';
import { Records, type What } from './Records';
import './Behind.css';

/** Behind one number: how the target was computed, and the activities that were counted. */
export function Behind({ line, view, acts }: { line: TargetLine; view: WeekView; acts: Acts }) {
  const what = countedAs(line);
  const isFirsts = what === 'firstConversations';
  return (
    <div class="behind">
      <Computed line={line} view={view} />
      {what === null ? null : (
        <Records
          what={what}
          from={view.week.start}
          to={view.week.end}
          today={view.today}
          title={text('popup_counted')}
          none={text('popup_countedNone')}
          {...(isFirsts ? { endOf: record => <FirstCorrection {...{ record, acts }} isCounted /> } : {})}
        />
      )}
      {isFirsts ? <FirstCorrectionOthers {...{ view, acts }} /> : null}
    </div>
  );
}

/** What the background must list; null for what is not counted from activities. */
function countedAs(line: TargetLine): What | null {
  if (line.metric === 'plannedCalls') return null;
  if (line.metric !== 'tactic') return line.metric;
  return line.objectiveId === null ? null : { objectiveId: line.objectiveId, kinds: line.kinds };
}
