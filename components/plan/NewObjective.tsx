import { useState } from 'preact/hooks';
import { blankObjective } from './blank';
import type { Editing } from './editing';
import type { Editor } from './editor';
import { withObjective } from './edits';
import { ObjectiveForm } from './ObjectiveForm';

type Props = {
  editor: Editor;
  editing: Extract<Editing, { kind: 'newObjective' }>;
  onAdded?: (objectiveId: string) => void;
};

/** The form of an objective that does not exist yet. */
export function NewObjective({ editor, editing, onAdded }: Props) {
  const { plan, today } = editor;
  const [start] = useState(() => ({
    ...blankObjective(editor.newId(), editing.goalId, today, plan.owner.name),
    statement: editing.statement,
  }));
  return (
    <ObjectiveForm
      start={start}
      isNew
      goals={plan.goals}
      accounts={editor.accounts}
      today={today}
      onObjective={objective => {
        editor.change(withObjective(plan, objective));
        onAdded?.(objective.id);
      }}
      onClose={editor.close}
    />
  );
}
