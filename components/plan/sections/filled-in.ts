import { numberLabel } from '@/components/shared/dates';
import type { Plan } from '@/lib/domain/plan';
import { assessmentPrompts } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import { sectionsOf } from '../draft/edits';
import type { SectionPart } from '../hash';

/** How far a section is written, in the few signs that fit beside its name: "5 of 7", "3". Empty while it is. */
export function filledIn(plan: Plan, period: string, part: SectionPart): string {
  const sections = sectionsOf(plan, period);
  switch (part) {
    case 'assessment': {
      const prompts = plan.type === 'account' ? assessmentPrompts : assessmentPrompts.slice(0, 7);
      const answered = prompts.filter(prompt => sections.assessment.answers[prompt] !== undefined).length;
      return answered === 0 ? '' : text('plan_nOfM', answered, prompts.length);
    }
    case 'goals':
      return text('plan_goalsCount', plan.goals.length, plan.objectives.length);
    case 'opportunities':
      return counted(sections.opportunities.length);
    case 'risks':
      return counted(sections.risks.length);
    case 'resources':
      return sections.resources.missing.length === 0
        ? ''
        : text('plan_missingCount', sections.resources.missing.length);
    case 'accountability':
      return counted(sections.accountability.promises.filter(({ outcome }) => outcome === null).length);
    case 'organisation':
    case 'approach':
      return '';
  }
}

function counted(count: number): string {
  return count === 0 ? '' : numberLabel(count);
}
