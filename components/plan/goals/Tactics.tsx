import { Button } from '@/components/shared/Button';
import { blankTactic } from '@/lib/domain/blank';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Objective } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import type { Editing } from '../draft/editing';
import type { Edits } from '../draft/editor';
import { withTactic } from '../draft/edits';
import { useGroups } from '../draft/use-groups';
import { TacticForm } from './TacticForm';
import { TacticRow } from './TacticRow';

type Props = {
  objective: Objective;
  editing: Editing | null;
  generation: number;
  findings: readonly Finding[];
  edits: Edits;
};

/** What is done for an objective, and the way to add to it. */
export function Tactics({ objective, editing, generation, findings, edits }: Props) {
  const lacking = useGroups(findings, ({ subject }) => (subject.on === 'tactic' ? subject.id : ''));
  const isAdding = editing?.kind === 'newTactic';
  return (
    <div class="tactics">
      {objective.tactics.length === 0 ? null : (
        <ul>
          {objective.tactics.map((tactic, index) => (
            <TacticRow
              key={tactic.id}
              tactic={tactic}
              objectiveId={objective.id}
              isFirst={index === 0}
              isLast={index === objective.tactics.length - 1}
              isOpen={editing?.kind === 'tactic' && editing.id === tactic.id}
              generation={generation}
              findings={lacking.get(tactic.id) ?? noFindings}
              edits={edits}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <TacticForm
          start={blankTactic(edits.newId(), edits.plan().owner.name)}
          isNew
          findings={noFindings}
          edits={edits}
          onTactic={tactic => edits.change(plan => withTactic(plan, objective.id, tactic))}
          onClose={edits.close}
        />
      ) : (
        <Button
          look="plain"
          aria-label={text('plan_addTacticTo', objective.statement)}
          onClick={() => edits.open({ kind: 'newTactic', objectiveId: objective.id })}
        >
          {text('plan_plusTactic')}
        </Button>
      )}
    </div>
  );
}

const noFindings: Finding[] = [];
