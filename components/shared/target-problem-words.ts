import type { TargetProblem } from '@/lib/domain/targets/problems';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { dateLabel, moneyLabel, percentLabel } from './dates';
import { listFormat } from './formats';

/** A fact about the plan's targets in one line; its numbers written as their reader does. */
export function problemWords(problem: TargetProblem, currency: string, today: PlainDate): string {
  switch (problem.kind) {
    case 'zeroRate':
    case 'impossibleRate':
    case 'noHistory':
      return text(`targets_problem_${problem.kind}_${problem.rate}`);
    case 'mixedCurrencies':
      return text('targets_problem_mixedCurrencies', listFormat().format(problem.currencies));
    case 'goalReached':
      return text(
        'targets_problem_goalReached',
        moneyLabel(problem.wonAmount, currency),
        moneyLabel(problem.goalAmount, currency),
      );
    case 'notBegun':
      return text('targets_problem_notBegun', dateLabel(problem.start, today));
    case 'periodOver':
    case 'noWorkingDaysLeft':
      return text(`targets_problem_${problem.kind}`, dateLabel(problem.end, today));
    case 'tooLateToClose':
      return text('targets_problem_tooLateToClose', dateLabel(problem.from, today), dateLabel(problem.end, today));
    case 'outOfReach':
      return text('targets_problem_outOfReach', percentLabel(problem.chance));
    default:
      return text(`targets_problem_${problem.kind}`);
  }
}
