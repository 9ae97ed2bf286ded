import type { GoalKind } from '@/lib/domain/goal';

/** The one form that is open on the page. */
export type Editing =
  | { kind: 'goal'; id: string }
  | { kind: 'newGoal'; goalKind: GoalKind }
  | { kind: 'objective'; id: string }
  /** Without a goal: it was asked for from elsewhere, and the form asks for its goal. */
  | { kind: 'newObjective'; goalId: string; activityId: string | null; statement: string }
  | { kind: 'tactic'; id: string }
  | { kind: 'newTactic'; objectiveId: string }
  | { kind: 'deleteGoal'; id: string };
