import { z } from 'zod';
import { type Plan, plan } from '@/lib/domain/plan';

const { title, start, end, vision, currency, owner, manager, company, calendar, fiscalYearStartMonth } = plan.shape;

/** What the plan says about itself: as much of its schema as one form checks, however long the rest of the plan is. */
export const details = z
  .object({ title, start, end, vision, currency, owner, manager, company, calendar, fiscalYearStartMonth })
  .refine(each => each.start <= each.end, { path: ['end'], message: 'plan_endBeforeStart' });
export type Details = z.infer<typeof details>;

export function detailsOf(from: Plan): Details {
  return {
    title: from.title,
    start: from.start,
    end: from.end,
    vision: from.vision,
    currency: from.currency,
    owner: from.owner,
    manager: from.manager,
    company: from.company,
    calendar: from.calendar,
    fiscalYearStartMonth: from.fiscalYearStartMonth,
  };
}
