import { daysBetween } from '../../calendar';
import type { Plan } from '../../plan';
import type { PlainDate } from '../../words';
import type { CountedSentence, Finding } from '../finding';
import type { Lint } from '../lint';
import { countedFinding, day } from '../new-finding';

/** A plan that lies longer than this is no longer worked with: looked into, changed, reviewed. */
const MAX_DAYS = { opened: 14, edited: 92, reviewed: 31 } as const;

/** Dust gathers: nobody opened the plan, changed it, or went through it. Opening is not reviewing. */
export const dust: Lint = {
  kind: 'dust',
  looksAt: 'plan',
  find: (plan, { today }) => {
    const editedOn = plan.editedAt?.slice(0, 10) ?? null;
    return [
      ...lies(plan, today, plan.openedOn, 'opened'),
      ...(editedOn === null ? [] : lies(plan, today, editedOn, 'edited')),
      ...lies(plan, today, plan.reviewedOn, 'reviewed'),
    ];
  },
};

/** What never happened counts from the plan's first day on. */
function lies(plan: Plan, today: PlainDate, last: PlainDate | null, what: keyof typeof MAX_DAYS): Finding[] {
  if (today < plan.start || today > plan.end) return [];
  const since = last ?? plan.start;
  const days = daysBetween(since, today);
  if (days <= MAX_DAYS[what]) return [];
  const sentence: CountedSentence = `lint_dust_${what}`;
  return [
    countedFinding(sentence, days, { kind: 'dust', subject: { on: 'plan' }, field: `${what}On`, facts: [day(since)] }),
  ];
}
