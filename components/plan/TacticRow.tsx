import type { Objective, Tactic } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import { tacticFacts } from './describe';
import type { Editor } from './editor';
import { tacticMoved, withoutTactic, withTactic } from './edits';
import { RowActions } from './RowActions';
import { TacticForm } from './TacticForm';

type Props = { tactic: Tactic; objective: Objective; index: number; editor: Editor };

/** One tactic as a line, or as the form in its place. */
export function TacticRow({ tactic, objective, index, editor }: Props) {
  const { plan, editing } = editor;
  if (editing?.kind === 'tactic' && editing.id === tactic.id) {
    return (
      <li>
        <TacticForm
          key={editor.generation}
          start={tactic}
          isNew={false}
          onTactic={next => editor.change(withTactic(plan, objective.id, next), tactic.id)}
          onClose={editor.close}
        />
      </li>
    );
  }
  const facts = tacticFacts(tactic);
  return (
    <li class="tactic">
      <div>
        <p>{tactic.why === '' ? tactic.what : text('plan_because', tactic.what, tactic.why)}</p>
        {facts === '' ? null : <p class="facts">{facts}</p>}
      </div>
      <RowActions
        id={tactic.id}
        name={tactic.what}
        isFirst={index === 0}
        isLast={index === objective.tactics.length - 1}
        onEdit={() => editor.open({ kind: 'tactic', id: tactic.id })}
        onMove={direction => editor.change(tacticMoved(plan, objective.id, tactic.id, direction))}
        onDelete={() => editor.remove(withoutTactic(plan, objective.id, tactic.id), text('plan_tacticDeleted'))}
      />
    </li>
  );
}
