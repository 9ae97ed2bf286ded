import type { ComponentChildren } from 'preact';
import { dayLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';

type Props = { record: ActivityLine; today: string; children?: ComponentChildren };

/** One counted activity: what, with whom, when. */
export function RecordLine({ record, today, children }: Props) {
  const where = [record.contactName, record.accountName].filter(name => name !== null && name !== '').join(' · ');
  return (
    <li class="record-line">
      <span class="record-line-subject" title={record.subject}>
        {record.subject || text(`activityKind_${record.kind}`)}
      </span>
      <span>{dayLabel(record.day, today)}</span>
      {where === '' ? null : <span class="record-line-where">{where}</span>}
      {children}
    </li>
  );
}
