import type { RecordId } from '../record-id';
import type { PlainDate } from '../words';

/** A plan for an account as the CRM keeps it: objectives and what each is measured by. It knows no goals and no tactics. */
export type CrmPlan = {
  id: RecordId;
  name: string;
  start: PlainDate | null;
  end: PlainDate | null;
  vision: string;
  /** What people wrote about the account, by what it is about; what is empty is left out. */
  texts: Partial<Record<CrmPlanText, string>>;
  objectives: CrmObjective[];
};

export const crmPlanTexts = [
  'priorities',
  'challenges',
  'industryTrends',
  'indicators',
  'competitors',
  'ourStrengths',
  'ourWeaknesses',
  'relationStrengths',
  'relationWeaknesses',
  'relationOpportunities',
  'relationThreats',
  'notes',
] as const;
export type CrmPlanText = (typeof crmPlanTexts)[number];

export type CrmObjective = {
  id: RecordId;
  name: string;
  description: string;
  isClosed: boolean;
  start: PlainDate | null;
  due: PlainDate | null;
  owner: string;
  /** The day of its last change in the CRM. */
  changedOn: PlainDate;
  measures: CrmMeasure[];
};

/** `currency`: ISO 4217, for money where the CRM has several. */
export type CrmMeasure = {
  name: string;
  kind: 'number' | 'currency' | 'percent';
  target: number | null;
  current: number | null;
  currency: string | null;
};
