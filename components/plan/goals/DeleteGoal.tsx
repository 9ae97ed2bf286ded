import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Goal } from '@/lib/domain/goal';
import { plural, text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { withoutGoal } from '../draft/edits';
import { SelectField } from '../fields/SelectField';

/** A goal that still has objectives is not simply deleted: they move to another goal first. */
export function DeleteGoal({ goal, count, edits }: { goal: Goal; count: number; edits: Edits }) {
  const others = edits.plan().goals.filter(({ id }) => id !== goal.id);
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
              edits.close();
              edits.changeAndSay(plan => withoutGoal(plan, goal.id, moveTo), text('plan_goalMoved'));
            }}
          >
            {text('plan_moveAndDelete')}
          </Button>
        )}
        <Button look="plain" onClick={edits.close}>
          {text('plan_keepGoal')}
        </Button>
      </div>
    </fieldset>
  );
}
