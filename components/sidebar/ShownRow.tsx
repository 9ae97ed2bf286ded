import { ActivityIcon } from '@/components/shared/ActivityIcon';
import { whenLabel, whoLabel } from '@/components/shared/activity-words';
import { memo } from '@/components/shared/memo';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';

type Props = { line: ActivityLine; today: PlainDate; timeZone: string };

/** What is only shown: a colleague's work, with the name, or one's own while there is no plan. Nothing to press. */
export const ShownRow = memo(DrawnShownRow);

function DrawnShownRow({ line, today, timeZone }: Props) {
  const who = whoLabel(line);
  return (
    <div class="tag-card tag-card-other">
      <div class="tag-card-head">
        <ActivityIcon kind={line.kind} />
        <span class="tag-card-subject" title={line.subject}>
          {line.subject}
        </span>
        <span class="tag-card-when numbers">{whenLabel(line, today, timeZone)}</span>
        {who === '' ? null : <span class="tag-card-who">{who}</span>}
        {line.isMine ? null : (
          <span class="tag-card-status">
            {line.ownerName === null ? text('sidebar_loggedByColleague') : text('sidebar_loggedBy', line.ownerName)}
          </span>
        )}
      </div>
    </div>
  );
}
