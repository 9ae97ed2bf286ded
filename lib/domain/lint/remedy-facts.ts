import type { Plan } from '../plan';
import type { Fact, Remedy } from './finding';
import { amount, day, number, words } from './new-finding';
import { usualTactic } from './usual-tactic';

/** What fills the places of `lint_do_<kind>`, the words of a remedy's button. */
export function remedyFacts(plan: Plan, remedy: Remedy): Fact[] {
  switch (remedy.kind) {
    case 'addGoal':
      return [{ is: 'text', name: `goalKind_${remedy.goalKind}` }];
    case 'setMeasure': {
      const { unit, baseline, target } = remedy.measure;
      return [amount(baseline, unit), amount(target, unit)];
    }
    case 'setQuarterTarget': {
      const unit = plan.goals.find(({ id }) => id === remedy.goalId)?.measure?.unit ?? '';
      return [words(remedy.quarter), amount(remedy.target, unit)];
    }
    case 'moveToGoal':
      return [words(plan.goals.find(({ id }) => id === remedy.goalId)?.statement ?? '')];
    case 'setDates':
      return [day(remedy.start), day(remedy.due)];
    case 'addTactic': {
      const usual = usualTactic(plan);
      return usual.from === 'plan'
        ? [words(usual.what)]
        : [{ is: 'text', name: `plan_roleTactic_${usual.tactic.name}` }];
    }
    case 'setTacticOwner':
      return [words(remedy.owner)];
    case 'setTacticCount':
      return [number(remedy.count)];
    case 'spreadWeights':
    case 'addObjective':
    case 'tacticToStrategy':
    case 'addContingency':
    case 'resourceArrived':
      return [];
  }
}
