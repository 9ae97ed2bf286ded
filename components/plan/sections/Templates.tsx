import { Button } from '@/components/shared/Button';
import { blankGoal } from '@/lib/domain/blank';
import type { Plan } from '@/lib/domain/plan';
import {
  type StrategyTemplate,
  strategyTemplates,
  templateGoalKinds,
  withStrategy,
} from '@/lib/domain/strategy-templates';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';

/** Strategies to begin with: the words of the strategy and the approach, and the goals each usually asks for. */
export function Templates({ plan, edits }: { plan: Plan; edits: Edits }) {
  const take = (template: StrategyTemplate): void =>
    edits.changeAndSay(before => withStrategy(before, template, name => text(name)), text('plan_templateTaken'));
  const missing = (template: StrategyTemplate) =>
    templateGoalKinds.filter(
      kind => !plan.goals.some(({ statement }) => statement === text(`plan_templateGoal_${template}_${kind}`)),
    );
  const addGoals = (template: StrategyTemplate): void => {
    const goals = missing(template).map(kind => ({
      ...blankGoal(edits.newId(), kind, 0),
      statement: text(`plan_templateGoal_${template}_${kind}`),
    }));
    edits.changeAndSay(
      before => ({ ...before, goals: [...before.goals, ...goals] }),
      text('plan_templateGoalsAdded', goals.length),
    );
  };
  return (
    <ul class="templates">
      {strategyTemplates.map(template => {
        const name = text(`plan_template_${template}`);
        const isTaken = plan.strategy.text.includes(text(`plan_templateStrategy_${template}`));
        return (
          <li key={template} class={isTaken ? 'template template-taken' : 'template'}>
            <h3>{name}</h3>
            <p class="facts">{text(`plan_templateWhat_${template}`)}</p>
            {isTaken ? (
              missing(template).length === 0 ? null : (
                <Button aria-label={text('plan_templateGoalsOf', name)} onClick={() => addGoals(template)}>
                  {text('plan_templateGoals')}
                </Button>
              )
            ) : (
              <Button aria-label={text('plan_templateTakeOf', name)} onClick={() => take(template)}>
                {text('plan_templateTake')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
