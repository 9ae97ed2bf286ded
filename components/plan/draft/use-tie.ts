import { useState } from 'preact/hooks';
import { useRequest } from '@/components/shared/use-answer';
import { failed, type Problem } from '@/lib/result';
import type { PlanDraft } from './use-plan-draft';

type Tie = { activityId: string; objectiveId: string };

/**
 * An objective that was made for an activity is what the activity serves, as soon as the plan with it is stored. What is
 * in the way is kept with the tie, to be tried again.
 */
export function useTie(saveNow: PlanDraft['saveNow'], onTied: () => void) {
  const request = useRequest();
  const [untied, setUntied] = useState<(Tie & { problem: Problem }) | null>(null);
  const tie = async ({ activityId, objectiveId }: Tie): Promise<void> => {
    setUntied(null);
    const unsaved = await saveNow();
    const choice = { kind: 'objective' as const, objectiveId };
    const answer =
      unsaved === null ? await request('linkActivities', { activityIds: [activityId], choice }) : failed(unsaved);
    if (answer.ok) onTied();
    else setUntied({ activityId, objectiveId, problem: answer.problem });
  };
  return { untied, tie };
}
