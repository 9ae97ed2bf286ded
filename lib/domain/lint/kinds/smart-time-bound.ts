import type { Objective } from '../../objective';
import type { PlainDate } from '../../words';
import type { Remedy } from '../finding';
import type { Lint, ObjectiveAround } from '../lint';
import { day, finding } from '../new-finding';
import { dateIn } from '../wording/date-in';

/**
 * Time-bound: it has a start and a due day, longer than a day apart. That both are inside the plan and the right way
 * round is told by findings of their own, which belong to this check too.
 */
export const smartTimeBound: Lint = {
  kind: 'smartTimeBound',
  looksAt: 'objective',
  find: (objective, around) => {
    const form = formOf(objective);
    if (form === null) return [];
    return [
      finding(`lint_smartTimeBound_${form}`, {
        kind: 'smartTimeBound',
        subject: { on: 'objective', id: objective.id },
        field: form === 'start' ? 'start' : 'due',
        facts: objective.due === null ? [] : [day(objective.due)],
        remedy: offered(objective, around),
        smart: 'timeBound',
      }),
    ];
  },
};

function formOf({ start, due }: Objective): 'start' | 'due' | 'both' | 'day' | null {
  if (start === null) return due === null ? 'both' : 'start';
  if (due === null) return 'due';
  return due === start ? 'day' : null;
}

/** The day its own sentence speaks of, else the last day of the goal or of the plan. */
function offered(objective: Objective, around: ObjectiveAround): Remedy | null {
  const { planStart, planEnd, today, goal, language } = around;
  const end = goal?.ends != null && goal.ends < planEnd ? goal.ends : planEnd;
  const start = objective.start ?? within(today, planStart, objective.due ?? end);
  const said = dateIn(objective.statement, { language, from: start });
  const due = objective.due !== null && objective.due > start ? objective.due : within(said ?? end, start, end);
  return start < due ? { kind: 'setDates', objectiveId: objective.id, start, due } : null;
}

function within(date: PlainDate, first: PlainDate, last: PlainDate): PlainDate {
  if (date < first) return first;
  return date > last ? last : date;
}
