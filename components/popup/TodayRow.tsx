import { useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { GoalMark } from '@/components/shared/GoalMark';
import type { TodayItem } from '@/lib/domain/today-list';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { Loggable, ObjectiveBrief } from '@/lib/messages/views';
import { TodayLogForm } from './TodayLogForm';
import { reasonWords } from './today-words';

type Props = {
  item: TodayItem;
  objective: ObjectiveBrief | undefined;
  /** Undefined: it cannot be logged from here. */
  loggable: Loggable | undefined;
  today: PlainDate;
  isOpen: boolean;
  onToggle: () => void;
  onLogged: (accountName: string) => void;
};

/** One thing for today: what, for which objective, why today; and where it can be, the way to log it. */
export function TodayRow({ item, objective, loggable, today, isOpen, onToggle, onLogged }: Props) {
  const row = useRef<HTMLLIElement>(null);
  return (
    <li ref={row} class="today-row">
      <div class="today-words">
        <p class="today-what">{item.what}</p>
        <p class="today-why">{reasonWords(item.reason, objective?.due ?? null, today)}</p>
        {objective === undefined || objective.statement === item.what ? null : (
          <p class="today-objective" title={objective.statement}>
            <GoalMark kind={objective.goalKind} />
            <span>{objective.statement}</span>
          </p>
        )}
      </div>
      {loggable === undefined ? null : (
        <Button look="plain" aria-expanded={isOpen} aria-label={text('popup_logFor', item.what)} onClick={onToggle}>
          {text('popup_log')}
        </Button>
      )}
      {isOpen && loggable !== undefined ? (
        <TodayLogForm
          {...{ item, loggable, today, onLogged }}
          onLeave={() => {
            onToggle();
            row.current?.querySelector('button')?.focus();
          }}
        />
      ) : null}
    </li>
  );
}
