import { plusDays } from '../calendar';
import type { PlainDate } from '../words';
import { type Flag, type HardRule, versionsFor } from './rule';

type Dates = { start: PlainDate | null; due: PlainDate | null; endedOn: PlainDate | null; status: string };

/** H2: the objective had ended before the activity's day, had not begun, or was due more than the tail's days before. */
export const h2DeadObjective: HardRule = {
  name: 'H2',
  judge: ({ activity, objective, chosenAt, thresholds: { tailDays } }) => {
    if (objective === null) return null;
    const isCovered = versionsFor(objective, activity.day).some(
      version => whyDead(version, activity.day, tailDays) === null,
    );
    if (isCovered) return null;
    const why = whyDead(objective, activity.day, tailDays);
    return why === null ? null : { rule: 'H2', objectiveId: objective.id, count: tailDays, since: chosenAt, ...why };
  },
};

/** The day it ended and the last day of the tail after it was due still cover. */
function whyDead(dates: Dates, day: PlainDate, tailDays: number): Pick<Flag, 'sentence' | 'day'> | null {
  if (dates.status !== 'open' && dates.endedOn !== null && day > dates.endedOn) {
    return { sentence: 'rule_H2_ended', day: dates.endedOn };
  }
  if (dates.start !== null && day < dates.start) return { sentence: 'rule_H2_before', day: dates.start };
  if (dates.due !== null && day > plusDays(dates.due, tailDays)) {
    return { sentence: 'rule_H2_overdue', day: dates.due };
  }
  return null;
}
