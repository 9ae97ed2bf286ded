import { dayLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import type { Choice } from '@/lib/domain/link';
import type { Likeness } from '@/lib/domain/tag-rule';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';

type Props = { activityId: string; choice: Choice; by: Likeness[]; today: PlainDate };

/** What the rule would have tagged lately, in a sentence and as a list. */
export function AlwaysTagPreview({ activityId, choice, by, today }: Props) {
  const preview = useAnswer('previewTagRule', { activityId, choice, by });
  return (
    <div class="always-tag-preview" role="status" aria-busy={preview.isLoading}>
      {by.length === 0 ? <p>{text('sidebar_always_tickOne')}</p> : null}
      {preview.problem === null ? null : <ErrorNotice problem={preview.problem} onRetry={preview.askAgain} />}
      {preview.value === null || by.length === 0 ? null : (
        <>
          <p>
            <b>{plural('sidebar_always_count', preview.value.count)}</b>{' '}
            {preview.value.otherwise === 0 ? '' : `${plural('sidebar_always_otherwise', preview.value.otherwise)} `}
            {text('sidebar_always_forward')}
          </p>
          <ul>
            {preview.value.lines.map(line => (
              <li key={line.id}>
                <span>{line.subject || text(`activityKind_${line.kind}`)}</span>
                <span>
                  {[line.accountName ?? '', dayLabel(line.day, today)].filter(part => part !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {preview.value.count > preview.value.lines.length ? (
            <p>{text('sidebar_always_more', preview.value.count - preview.value.lines.length)}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
