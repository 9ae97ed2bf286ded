import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import type { Objective } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import { blankTactic } from './blank';
import { objectiveFacts } from './describe';
import type { Editor } from './editor';
import { objectiveMoved, withObjective, withoutObjective, withTactic } from './edits';
import { ObjectiveForm } from './ObjectiveForm';
import { RowActions } from './RowActions';
import { TacticForm } from './TacticForm';
import { TacticRow } from './TacticRow';

type Props = { objective: Objective; isFirst: boolean; isLast: boolean; editor: Editor };

/** An objective with its tactics: read at a glance, edited in its place. */
export function ObjectiveCard({ objective, isFirst, isLast, editor }: Props) {
  const { plan, accounts, today, editing } = editor;
  const isOpen = editing?.kind === 'objective' && editing.id === objective.id;
  return (
    <li id={`objective-${objective.id}`} class={`objective objective-${objective.status}`}>
      {isOpen ? (
        <ObjectiveForm
          key={editor.generation}
          start={objective}
          isNew={false}
          goals={plan.goals}
          accounts={accounts}
          today={today}
          onObjective={next => editor.change(withObjective(plan, next), objective.id)}
          onClose={editor.close}
        />
      ) : (
        <div class="objective-head">
          <div>
            <h3>{objective.statement}</h3>
            <p class="facts">
              {objective.status === 'open' ? null : <span class="status-badge">{ended(objective, today)}</span>}
              {objectiveFacts(objective, accounts, today)}
            </p>
          </div>
          <RowActions
            id={objective.id}
            name={objective.statement}
            isFirst={isFirst}
            isLast={isLast}
            onEdit={() => editor.open({ kind: 'objective', id: objective.id })}
            onMove={direction => editor.change(objectiveMoved(plan, objective.id, direction))}
            onDelete={() => editor.remove(withoutObjective(plan, objective.id), text('plan_objectiveDeleted'))}
          />
        </div>
      )}
      <Tactics objective={objective} editor={editor} />
    </li>
  );
}

function Tactics({ objective, editor }: { objective: Objective; editor: Editor }) {
  const { plan, editing } = editor;
  const isAdding = editing?.kind === 'newTactic' && editing.objectiveId === objective.id;
  return (
    <div class="tactics">
      {objective.tactics.length === 0 ? null : (
        <ul>
          {objective.tactics.map((tactic, index) => (
            <TacticRow key={tactic.id} tactic={tactic} objective={objective} index={index} editor={editor} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <TacticForm
          start={blankTactic(editor.newId(), plan.owner.name)}
          isNew
          onTactic={tactic => editor.change(withTactic(plan, objective.id, tactic))}
          onClose={editor.close}
        />
      ) : (
        <Button
          look="plain"
          aria-label={text('plan_addTacticTo', objective.statement)}
          onClick={() => editor.open({ kind: 'newTactic', objectiveId: objective.id })}
        >
          {text('plan_plusTactic')}
        </Button>
      )}
    </div>
  );
}

function ended({ status, endedOn }: Objective, today: string): string {
  const word = text(`plan_status_${status}`);
  return endedOn === null ? word : `${word}, ${dateLabel(endedOn, today)}`;
}
