import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Acts } from '@/components/shared/use-acts';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import { FirstCorrection } from './FirstCorrection';
import { RecordLine } from './RecordLine';

type Props = { view: WeekView; acts: Acts };

/** Talks of the week that were not counted as first conversations, for the one that was. */
export function FirstCorrectionOthers(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button look="plain" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {text('popup_firstOthers')}
      </Button>
      <div id={id}>{isOpen ? <Others {...props} /> : null}</div>
    </>
  );
}

function Others({ view: { week, today }, acts }: Props) {
  const days = { from: week.start, to: week.end };
  const logged = useAnswer('readRecords', { what: 'logged', ...days });
  const counted = useAnswer('readRecords', { what: 'firstConversations', ...days });
  const problem = logged.problem ?? counted.problem;
  const askFailed = (): void => {
    for (const question of [logged, counted]) if (question.problem !== null) question.askAgain();
  };
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={askFailed} />;
  if (logged.value === null || counted.value === null) return null;
  const firsts = new Set(counted.value.map(({ id }) => id));
  const talks = logged.value.filter(({ id, kind }) => (kind === 'call' || kind === 'meeting') && !firsts.has(id));
  if (talks.length === 0) return <p>{text('popup_firstOthersNone')}</p>;
  return (
    <ul>
      {talks.map(record => (
        <RecordLine key={record.id} record={record} today={today}>
          <FirstCorrection {...{ record, acts }} isCounted={false} />
        </RecordLine>
      ))}
    </ul>
  );
}
