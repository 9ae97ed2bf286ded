import { listFormat } from '@/components/shared/formats';
import { Icon } from '@/components/shared/Icon';
import { plural, text } from '@/lib/messages/text';
import type { TargetLine, WeekView } from '@/lib/messages/views';
import { WithBold } from './WithBold';
import './Lead.css';

/** What is still to go this week, in one sentence; a week that is done says so. */
export function Lead({ view }: { view: WeekView }) {
  if (view.targets.length === 0) {
    return (
      <p class="lead">
        {text('popup_leadNoTargets')}{' '}
        <a href="/plan.html#targets" target="_blank" rel="noopener">
          {text('popup_setTargets')}
        </a>
      </p>
    );
  }
  const open = toDo(view.targets);
  if (open.length === 0) return <p class="lead lead-met">{text('popup_leadMet')}</p>;
  const list = listFormat({ type: 'conjunction' }).format(open);
  const isOver = view.workingDaysLeft === 0;
  return (
    <>
      <p class="lead">
        <WithBold bold={list}>
          {bold => (isOver ? text('popup_leadOver', bold) : plural('popup_lead', view.workingDaysLeft, bold))}
        </WithBold>
      </p>
      {view.isEnoughForToday && !isOver ? (
        <p class="lead-enough">
          <Icon name="tick" />
          <span>
            <b>{text('popup_enoughToday')}</b> {text('popup_enoughToday_why')}
          </span>
        </p>
      ) : null}
    </>
  );
}

/** "1 first conversation", "2 outreach": what is missing of each metric; tactics are counted, not spelt out. */
function toDo(targets: TargetLine[]): string[] {
  const open = targets.filter(line => line.done < line.target);
  const metrics = open.flatMap(line =>
    line.metric === 'tactic' ? [] : [plural(`popup_todo_${line.metric}`, Math.ceil(line.target - line.done))],
  );
  const tactics = open.filter(line => line.metric === 'tactic').length;
  return tactics === 0 ? metrics : [...metrics, plural('popup_todo_tactic', tactics)];
}
