import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import type { WriteBackPreview } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Props = { preview: WriteBackPreview; isBusy: boolean; onTurnOn: () => void; onBack: () => void };

/** Exactly what would be written where, for the last few tagged activities. */
export function Preview({ preview, isBusy, onTurnOn, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { label, lines, plan } = preview;
  return (
    <div class="write-back-preview">
      <h4 ref={heading} tabIndex={-1}>
        {text('options_writeBack_previewTitle')}
      </h4>
      {lines.length === 0 ? <p>{text('options_writeBack_previewNone')}</p> : null}
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <p class="write-back-activity">
              <b>{line.subject}</b> <span>{dateLabel(line.day, '0000')}</span>
            </p>
            {line.isOccupied ? <p>{text('options_writeBack_stays')}</p> : null}
            <dl>
              {line.fields.filter(worthShowing).map(({ field, now, will }) => (
                <div key={field}>
                  <dt>{label ?? field}</dt>
                  <dd>
                    <Value words={now} when="now" />
                    {now === will ? null : <Value words={will} when="will" />}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {plan === null ? null : (
        <p>{plural('options_writeBack_previewPlan', plan.goals + plan.objectives, plan.title)}</p>
      )}
      {label === null || lines.length === 0 ? null : <p>{text('options_writeBack_markWhy')}</p>}
      <p>{text('options_writeBack_previewNothing')}</p>
      <div class="write-back-buttons">
        <Button look="primary" disabled={isBusy} onClick={onTurnOn}>
          {text('options_writeBack_turnOn')}
        </Button>
        <Button look="plain" onClick={onBack}>
          {text('options_writeBack_back')}
        </Button>
      </div>
    </div>
  );
}

/** A field that is empty and stays empty says nothing. */
function worthShowing({ now, will }: WriteBackPreview['lines'][number]['fields'][number]): boolean {
  return now !== null || will !== null;
}

function Value({ words, when }: { words: string | null; when: 'now' | 'will' }) {
  return (
    <span class={`write-back-${when}`}>
      <i>{text(`options_writeBack_${when}`)}</i>
      {words === null ? <em>{text('options_writeBack_empty')}</em> : <span>{words}</span>}
    </span>
  );
}
