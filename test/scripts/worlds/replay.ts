import type { Choice } from '@/lib/domain/link';
import { type Learned, learn, trailKey } from '@/lib/domain/suggest/learning';
import type { Lesson } from '@/lib/domain/suggest/lesson';
import { NEIGHBOUR_DAYS, NEIGHBOURS_READ, type Neighbour } from '@/lib/domain/suggest/neighbours';
import type { Asked } from '@/lib/domain/suggest/said';
import type { Known } from '@/lib/domain/suggest/situation';
import type { LabelledActivity, World } from './world-file';

/** `atOnce`: each is answered before the next is logged. `nextDay`: a day's activities are answered when it is over. */
export type Pace = 'atOnce' | 'nextDay';
export type Moment = { labelled: LabelledActivity; known: Known };

const DAY_MS = 86_400_000;

/** A world as the product lives it: before each activity, what is known by then; after it, its label alone is learned. */
export function* replay({ activities }: World, pace: Pace = 'atOnce'): Generator<Moment> {
  const learned: Learned = { trails: new Map(), lessons: new Map() };
  const answered = new Set<string>();
  let lessons: Lesson[] = [];
  const answer = ({ activity, objectiveId }: LabelledActivity): void => {
    learn(learned, activity, choiceFor(objectiveId));
    lessons = [...learned.lessons.values()];
    answered.add(activity.id);
  };
  const neighbours = activities.map(neighbourFrom);
  for (const [index, labelled] of activities.entries()) {
    const { activity } = labelled;
    const around = neighbours
      .map((each, place) => ({ each, place }))
      .filter(({ each, place }) => place !== index && isVisible(each.open, activity, pace, place < index))
      .slice(-NEIGHBOURS_READ)
      .map(({ each }) => (answered.has(each.open.id) ? each.answered : each.open));
    yield {
      labelled,
      known: { trail: learned.trails.get(trailKey(activity)) ?? [], lessons, recent: around },
    };
    if (pace === 'atOnce') answer(labelled);
    else if (activities[index + 1]?.activity.day !== activity.day) {
      for (const each of activities.slice(0, index + 1)) if (!answered.has(each.activity.id)) answer(each);
    }
  }
}

function neighbourFrom({ activity, objectiveId }: LabelledActivity): { open: Neighbour; answered: Neighbour } {
  return { open: { ...activity, choice: null }, answered: { ...activity, choice: choiceFor(objectiveId) } };
}

function choiceFor(objectiveId: string | null): Choice {
  return objectiveId === null ? { kind: 'setAside', reason: 'checkABox' } : { kind: 'objective', objectiveId };
}

function isVisible(neighbour: Asked, activity: Asked, pace: Pace, isEarlier: boolean): boolean {
  const awayMs = Date.parse(activity.loggedAt) - Date.parse(neighbour.loggedAt);
  if (awayMs > NEIGHBOUR_DAYS * DAY_MS) return false;
  return isEarlier || (pace === 'nextDay' && neighbour.loggedAt.slice(0, 10) === activity.loggedAt.slice(0, 10));
}
