import type { Activity } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import type { Objective } from '@/lib/domain/objective';
import { learnedFrom, trailKey } from '@/lib/domain/suggest/learning';
import type { Neighbour } from '@/lib/domain/suggest/neighbours';
import type { Known } from '@/lib/domain/suggest/situation';
import { type Guess, suggest } from '@/lib/domain/suggest/suggest';
import { anActivity, aPlan } from '../../support/builders';

export type Answered = { activity: Activity; choice: Choice };

/** An earlier activity that was tied to the objective; with null, one that was set aside. */
export function answered(objectiveId: string | null, changes: Partial<Activity> = {}): Answered {
  const choice: Choice =
    objectiveId === null ? { kind: 'setAside', reason: 'checkABox' } : { kind: 'objective', objectiveId };
  return { activity: anActivity({ day: '2026-11-16', loggedAt: '2026-11-16T10:00:00-06:00', ...changes }), choice };
}

/** What is known when those were answered, as the activity's account sees it. */
export function knownFor(
  activity: Activity,
  { earlier = [], recent = [] }: { earlier?: readonly Answered[]; recent?: readonly Neighbour[] } = {},
): Known {
  const { trails, lessons } = learnedFrom(earlier);
  return { trail: trails.get(trailKey(activity)) ?? [], lessons: [...lessons.values()], recent };
}

/** The guess for an activity after those answers; they count as recent ones too. */
export function guessAfter(earlier: readonly Answered[], changes: Partial<Activity>, objectives: Objective[]): Guess {
  const activity = anActivity(changes);
  const recent = earlier.map(each => ({ ...each.activity, choice: each.choice }));
  return suggest(activity, aPlan({ objectives }), knownFor(activity, { earlier, recent }));
}
