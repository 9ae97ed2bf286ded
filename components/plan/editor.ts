import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import type { PlanView } from '@/lib/messages/protocol';
import type { Editing } from './editing';

/** What every part of the plan page works with: the plan, the open form, and the ways to change both. */
export type Editor = {
  plan: Plan;
  accounts: PlanView['accounts'];
  today: PlainDate;
  generation: number;
  editing: Editing | null;
  open: (editing: Editing) => void;
  close: () => void;
  change: (next: Plan, edit?: string) => void;
  /** Like `change`, and says so with a way back for ten seconds. */
  remove: (next: Plan, sentence: string) => void;
  newId: () => string;
};
