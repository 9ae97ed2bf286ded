import type { ComponentChildren } from 'preact';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import type { PlainDate } from '@/lib/domain/words';
import type { Inputs } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { RecordLine } from './RecordLine';

const SHOWN = 30;

/** What the background is to list. */
export type What = Inputs['readRecords']['what'];

type Props = {
  what: What;
  from: PlainDate;
  to: PlainDate;
  today: PlainDate;
  title: string;
  /** What stands there when nothing was counted. */
  none: string;
  /** What can be done about a record, at its end. */
  endOf?: (record: ActivityLine) => ComponentChildren;
};

/** The activities behind one number. */
export function Records({ what, from, to, today, title, none, endOf }: Props) {
  const records = useAnswer('readRecords', { what, from, to });
  if (records.problem !== null) return <ErrorNotice problem={records.problem} onRetry={records.askAgain} />;
  if (records.value === null) return null;
  if (records.value.length === 0) return <p>{none}</p>;
  const more = records.value.length - SHOWN;
  return (
    <>
      <p class="behind-title">{title}</p>
      <ul>
        {records.value.slice(0, SHOWN).map(record => (
          <RecordLine key={record.id} record={record} today={today}>
            {endOf?.(record)}
          </RecordLine>
        ))}
      </ul>
      {more > 0 ? <p>{text('popup_moreRecords', more)}</p> : null}
    </>
  );
}
