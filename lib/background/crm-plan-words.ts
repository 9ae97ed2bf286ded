import { type CrmPlanText, crmPlanTexts } from '@/lib/domain/crm-plan/crm-plan';
import type { CrmPlanWords } from '@/lib/domain/crm-plan/plan-from-crm';
import { text } from '@/lib/messages/text';

/** The words that are put beside what comes from a CRM's plan. */
export function crmPlanWords(): CrmPlanWords {
  const about = Object.fromEntries(crmPlanTexts.map(name => [name, text(`plan_crm_about_${name}`)]));
  return {
    // Made of exactly these names.
    about: about as Record<CrmPlanText, string>,
    moneyGoal: text('plan_crm_moneyGoal'),
    otherGoal: text('plan_crm_otherGoal'),
    closedUnknown: text('plan_crm_closedUnknown'),
    alsoMeasured: (name, target) => text('plan_crm_alsoMeasured', name, target),
  };
}
