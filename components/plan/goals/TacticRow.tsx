import { memo } from '@/components/shared/memo';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Tactic } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { tacticMoved, withoutTactic, withTactic } from '../draft/edits';
import { WithNotes } from '../findings/WithNotes';
import { RowActions } from '../lists/RowActions';
import { tacticFacts } from './describe';
import { TacticForm } from './TacticForm';

type Props = {
  tactic: Tactic;
  objectiveId: string;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  generation: number;
  findings: readonly Finding[];
  edits: Edits;
};

/** One tactic as a line, or as the form in its place. */
export const TacticRow = memo(function TacticRow(props: Props) {
  const { tactic, objectiveId, isFirst, isLast, isOpen, generation, findings, edits } = props;
  if (isOpen) {
    return (
      <li>
        <TacticForm
          key={generation}
          start={tactic}
          isNew={false}
          findings={findings}
          edits={edits}
          onTactic={next => edits.change(plan => withTactic(plan, objectiveId, next), tactic.id)}
          onClose={edits.close}
        />
      </li>
    );
  }
  const facts = tacticFacts(tactic);
  return (
    <li>
      <WithNotes findings={findings} edits={edits}>
        <div class="tactic">
          <div>
            <p>{tactic.why === '' ? tactic.what : text('plan_because', tactic.what, tactic.why)}</p>
            {facts === '' ? null : <p class="facts">{facts}</p>}
          </div>
          <RowActions
            id={tactic.id}
            name={tactic.what}
            isFirst={isFirst}
            isLast={isLast}
            onEdit={() => edits.open({ kind: 'tactic', id: tactic.id })}
            onMove={direction => edits.change(plan => tacticMoved(plan, objectiveId, tactic.id, direction))}
            onDelete={() =>
              edits.changeAndSay(plan => withoutTactic(plan, objectiveId, tactic.id), text('plan_tacticDeleted'))
            }
          />
        </div>
      </WithNotes>
    </li>
  );
});
