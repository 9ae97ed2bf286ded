import { dateLabel } from '@/components/shared/dates';
import { memo } from '@/components/shared/memo';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Objective } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import type { Editing } from '../draft/editing';
import type { Edits } from '../draft/editor';
import { objectiveMoved, objectiveMovedTo, withObjective, withoutObjective } from '../draft/edits';
import { besideForm } from '../findings/finding-places';
import { WithNotes } from '../findings/WithNotes';
import { RowActions } from '../lists/RowActions';
import { useRowOrder } from '../lists/use-row-order';
import { objectiveFacts } from './describe';
import { ObjectiveForm } from './ObjectiveForm';
import { Smart } from './Smart';
import { Tactics } from './Tactics';

type Props = {
  objective: Objective;
  isFirst: boolean;
  isLast: boolean;
  /** The open form, when it is this objective's or one of its tactics'; null otherwise. */
  editing: Editing | null;
  generation: number;
  accounts: PlanView['accounts'];
  today: PlainDate;
  findings: readonly Finding[];
  edits: Edits;
};

/** An objective with its tactics: read at a glance, edited in its place. Drawn again only when it changed. */
export const ObjectiveCard = memo(function ObjectiveCard(props: Props) {
  const { objective, isFirst, isLast, editing, generation, accounts, today, findings, edits } = props;
  const { id, statement } = objective;
  const isOpen = editing?.kind === 'objective';
  // Tactics have their own beside them.
  const own = findings.filter(({ subject }) => subject.on === 'objective');
  const order = useRowOrder({
    list: 'objectives',
    id,
    onMove: direction => edits.change(plan => objectiveMoved(plan, id, direction)),
    onMoveTo: otherId => edits.change(plan => objectiveMovedTo(plan, otherId, id)),
  });
  return (
    <li id={`objective-${id}`} {...order.row}>
      <WithNotes findings={isOpen ? besideForm(own) : own} edits={edits}>
        <div class={`objective objective-${objective.status}`}>
          {isOpen ? (
            <ObjectiveForm
              key={generation}
              start={objective}
              isNew={false}
              goals={edits.plan().goals}
              accounts={accounts}
              today={today}
              findings={findings}
              edits={edits}
              onObjective={next => edits.change(plan => withObjective(plan, next), id)}
            />
          ) : (
            <div class="objective-head">
              <div>
                <h3>{statement}</h3>
                <p class="facts">
                  {objective.status === 'open' ? null : <span class="status-badge">{ended(objective, today)}</span>}
                  {objectiveFacts(objective, accounts, today)}
                </p>
                <Smart findings={findings} />
              </div>
              <RowActions
                id={id}
                name={statement}
                isFirst={isFirst}
                isLast={isLast}
                onEdit={() => edits.open({ kind: 'objective', id })}
                onMove={direction => edits.change(plan => objectiveMoved(plan, id, direction))}
                grip={order.grip}
                onDelete={() => edits.changeAndSay(plan => withoutObjective(plan, id), text('plan_objectiveDeleted'))}
              />
            </div>
          )}
          <Tactics objective={objective} editing={editing} generation={generation} findings={findings} edits={edits} />
        </div>
      </WithNotes>
    </li>
  );
});

function ended({ status, endedOn }: Objective, today: string): string {
  const word = text(`plan_status_${status}`);
  return endedOn === null ? word : `${word}, ${dateLabel(endedOn, today)}`;
}
