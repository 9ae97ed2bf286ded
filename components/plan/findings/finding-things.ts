import type { Finding } from '@/lib/domain/lint/finding';
import { accountOfPlan, objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { sectionsOf } from '../draft/edits';

/** What a finding speaks of, by name: the heading it stands under in a list of all. */
export function thingOf({ subject }: Finding, plan: Plan): string {
  switch (subject.on) {
    case 'plan':
    case 'goalKind':
      return text('plan_thing_plan');
    case 'goal':
      return plan.goals.find(({ id }) => id === subject.id)?.statement ?? '';
    case 'objective':
      return objectiveOfPlan(plan, subject.id)?.statement ?? '';
    case 'tactic':
      return objectiveOfPlan(plan, subject.objectiveId)?.statement ?? '';
    case 'opportunity':
      return sectionsOf(plan, subject.period).opportunities.find(({ id }) => id === subject.id)?.text ?? '';
    case 'risk':
      return sectionsOf(plan, subject.period).risks.find(({ id }) => id === subject.id)?.text ?? '';
    case 'answer':
      return text('plan_part_assessment');
    case 'account':
      return accountOfPlan(plan, subject.id)?.name ?? '';
  }
}

/** The tactic a finding speaks of, which has no heading of its own. */
export function tacticOf({ subject }: Finding, plan: Plan): string | null {
  if (subject.on !== 'tactic') return null;
  const tactics = objectiveOfPlan(plan, subject.objectiveId)?.tactics ?? [];
  return tactics.find(({ id }) => id === subject.id)?.what ?? null;
}
