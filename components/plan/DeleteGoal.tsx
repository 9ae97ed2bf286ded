import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Goal } from '@/lib/domain/goal';
import { plural, text } from '@/lib/messages/text';
import type { Editor } from './editor';
import { withoutGoal } from './edits';
import { SelectField } from './SelectField';

/** A goal that still has objectives is not simply deleted: they move to another goal first. */
export function DeleteGoal({ goal, count, editor }: { goal: Goal; count: number; editor: Editor }) {
  const others = editor.plan.goals.filter(({ id }) => id !== goal.id);
  const [moveTo, setMoveTo] = useState(others[0]?.id ?? '');
  return (
    <fieldset class="delete-goal">
      <legend>{plural('plan_goalHasObjectives', count)}</legend>
      {others.length === 0 ? (
        <p>{text('plan_goalOnly')}</p>
      ) : (
        <SelectField
          label={text('plan_moveThemTo')}
          name="moveTo"
          size="wide"
          value={moveTo}
          options={others.map(({ id, statement }) => ({ value: id, label: statement }))}
          onChange={setMoveTo}
        />
      )}
      <div class="form-ends">
        {others.length === 0 ? null : (
          <Button
            onClick={() => {
              editor.close();
              editor.remove(withoutGoal(editor.plan, goal.id, moveTo), text('plan_goalMoved'));
            }}
          >
            {text('plan_moveAndDelete')}
          </Button>
        )}
        <Button look="plain" onClick={editor.close}>
          {text('plan_keepGoal')}
        </Button>
      </div>
    </fieldset>
  );
}
