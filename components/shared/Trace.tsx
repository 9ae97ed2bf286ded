import { text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { GoalMark } from './GoalMark';
import './Trace.css';

/**
 * Reads an action back up to the goal it serves: Action › Objective › Goal. The action is the row the chip stands in.
 * One line, the rest in the title; `isFull` writes everything out, for a row that is open.
 */
export function Trace({ objective, isFull = false }: { objective: ObjectiveBrief; isFull?: boolean }) {
  return (
    <span class={isFull ? 'trace trace-full' : 'trace'} title={`${objective.statement} › ${objective.goalStatement}`}>
      <span class="for-screen-readers">{text('shared_serves')} </span>
      <GoalMark kind={objective.goalKind} />
      <span class="trace-objective">{objective.statement}</span>
      <span class="trace-goal">
        <span aria-hidden="true">› </span>
        <span class="for-screen-readers"> {text('shared_ofGoal')} </span>
        {objective.goalStatement}
      </span>
    </span>
  );
}
