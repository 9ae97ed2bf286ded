import { whenLabel, whoLabel } from '@/components/shared/activity-words';
import { Trace } from '@/components/shared/Trace';
import type { PlainDate } from '@/lib/domain/words';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import './SelectRow.css';

type Props = {
  line: ActivityLine;
  objectives: Record<string, ObjectiveBrief>;
  today: PlainDate;
  timeZone: string;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
};

/** An activity while several are being selected: the whole row is the checkbox. */
export function SelectRow({ line, objectives, today, timeZone, isSelected, onSelect }: Props) {
  const tied = line.choice?.kind === 'objective' ? objectives[line.choice.objectiveId] : undefined;
  const who = whoLabel(line);
  return (
    <label class="select-row">
      <input type="checkbox" checked={isSelected} onChange={event => onSelect(event.currentTarget.checked)} />
      <span class="tag-card-subject">{line.subject}</span>
      <span class="tag-card-when numbers">{whenLabel(line, today, timeZone)}</span>
      {who === '' ? null : <span class="tag-card-who">{who}</span>}
      {tied === undefined ? null : (
        <span class="tag-card-status">
          <Trace objective={tied} />
        </span>
      )}
    </label>
  );
}
