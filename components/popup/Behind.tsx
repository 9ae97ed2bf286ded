import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import type { Inputs, TargetLine, WeekView } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { Computed } from './Computed';
import { RecordLine } from './RecordLine';
import './Behind.css';

const SHOWN = 30;

/** Behind one number: how the target was computed, and the activities that were counted. */
export function Behind({ line, view }: { line: TargetLine; view: WeekView }) {
  const what = countedAs(line);
  return (
    <div class="behind">
      <Computed line={line} view={view} />
      {what === null ? null : <Records what={what} view={view} />}
    </div>
  );
}

type What = Inputs['readRecords']['what'];

function Records({ what, view }: { what: What; view: WeekView }) {
  const records = useAnswer('readRecords', { what, from: view.week.start, to: view.week.end });
  if (records.problem !== null) return <ErrorNotice problem={records.problem} onRetry={records.askAgain} />;
  if (records.value === null) return null;
  if (records.value.length === 0) return <p>{text('popup_countedNone')}</p>;
  const more = records.value.length - SHOWN;
  return (
    <>
      <p class="behind-title">{text('popup_counted')}</p>
      <ul>
        {records.value.slice(0, SHOWN).map(record => (
          <RecordLine key={record.id} record={record} today={view.today} />
        ))}
      </ul>
      {more > 0 ? <p>{text('popup_moreRecords', more)}</p> : null}
    </>
  );
}

/** What the background must list; null for what is not counted from activities. */
function countedAs(line: TargetLine): What | null {
  if (line.metric === 'plannedCalls') return null;
  if (line.metric !== 'tactic') return line.metric;
  return line.objectiveId === null ? null : { objectiveId: line.objectiveId, kinds: line.kinds };
}
