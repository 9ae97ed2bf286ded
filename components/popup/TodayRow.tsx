import { useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { GoalMark } from '@/components/shared/GoalMark';
import { Icon } from '@/components/shared/Icon';
import type { CallPlan, CallPlanWords } from '@/lib/domain/call-plan';
import type { TodayItem } from '@/lib/domain/today-list';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { Loggable, ObjectiveBrief } from '@/lib/messages/views';
import { type TodayLogDraft, TodayLogForm } from './TodayLogForm';
import { TodayPlanForm } from './TodayPlanForm';
import { reasonWords } from './today-words';

type Props = {
  item: TodayItem;
  objective: ObjectiveBrief | undefined;
  /** Undefined: it cannot be logged from here. */
  loggable: Loggable | undefined;
  /** Of a meeting: what is planned for it. */
  callPlan: CallPlan | undefined;
  /** What was typed and neither stored nor thrown away. */
  logDraft: TodayLogDraft | undefined;
  onLogDraft: (draft: TodayLogDraft) => void;
  planDraft: CallPlanWords | undefined;
  onPlanDraft: (words: CallPlanWords) => void;
  today: PlainDate;
  isOpen: boolean;
  onToggle: () => void;
  onLogged: (accountName: string, clickId: string) => void;
  onPlanned: (sentence: string) => void;
};

const nothing: CallPlanWords = { say: '', nextStep: '', barriers: '' };

/** One thing for today: what, for which objective, why today; and what can be done about it here: log it, or plan it. */
export function TodayRow(props: Props) {
  const { item, objective, loggable, callPlan, today, isOpen, onToggle, onLogged, onPlanned } = props;
  const row = useRef<HTMLLIElement>(null);
  const { reason, what } = item;
  const talkId = reason.kind === 'meeting' || reason.kind === 'prepare' ? reason.activityId : null;
  const leave = (): void => {
    onToggle();
    row.current?.querySelector('button')?.focus();
  };
  return (
    <li ref={row} class="today-row">
      <div class="today-words">
        <p class="today-what">{what}</p>
        <p class="today-why">{reasonWords(reason, objective?.due ?? null, today)}</p>
        {objective === undefined || objective.statement === what ? null : (
          <p class="today-objective" title={objective.statement}>
            <GoalMark kind={objective.goalKind} />
            <span>{objective.statement}</span>
          </p>
        )}
      </div>
      {loggable === undefined ? null : (
        <Button look="plain" aria-expanded={isOpen} aria-label={text('popup_logFor', what)} onClick={onToggle}>
          {text('popup_log')}
        </Button>
      )}
      {talkId === null ? null : (
        <Button
          look="plain"
          aria-expanded={isOpen}
          aria-label={text(callPlan === undefined ? 'popup_plan_for' : 'popup_plan_change', what)}
          onClick={onToggle}
        >
          {callPlan === undefined ? null : <Icon name="tick" size={14} />}
          {text(callPlan === undefined ? 'popup_plan_it' : 'popup_plan_planned')}
        </Button>
      )}
      {isOpen && loggable !== undefined ? (
        <TodayLogForm
          {...{ item, loggable, today, onLogged }}
          draft={props.logDraft}
          onChange={props.onLogDraft}
          onLeave={leave}
        />
      ) : null}
      {isOpen && talkId !== null ? (
        <TodayPlanForm
          what={what}
          activityId={talkId}
          words={props.planDraft ?? callPlan ?? nothing}
          onChange={props.onPlanDraft}
          onKept={isPlanned => onPlanned(text(isPlanned ? 'popup_plan_saved' : 'popup_plan_removed', what))}
          onLeave={leave}
        />
      ) : null}
    </li>
  );
}
