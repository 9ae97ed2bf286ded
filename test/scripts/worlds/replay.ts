import { emptyLesson, type Lesson, lessonAfter } from '@/lib/domain/suggest/lesson';
import { NEIGHBOUR_DAYS, NEIGHBOURS_READ, type Neighbour } from '@/lib/domain/suggest/neighbours';
import type { Asked } from '@/lib/domain/suggest/said';
import type { Known } from '@/lib/domain/suggest/situation';
import { type TrailLink, withLink } from '@/lib/domain/suggest/trail';
import type { LabelledActivity, World } from './world-file';

/** `atOnce`: each is answered before the next is logged. `nextDay`: a day's activities are answered when it is over. */
export type Pace = 'atOnce' | 'nextDay';
export type Moment = { labelled: LabelledActivity; known: Known };

const DAY_MS = 86_400_000;

/** A world as the product lives it: before each activity, what is known by then; after it, its label alone is learned. */
export function* replay({ activities, plan }: World, pace: Pace = 'atOnce'): Generator<Moment> {
  const trails = new Map<string, TrailLink[]>();
  const lessons = new Map<string | null, Lesson>(
    [null, ...plan.objectives.map(each => each.id)].map(id => [id, emptyLesson(id)]),
  );
  let learnedLessons: Lesson[] = [...lessons.values()];
  const learned = new Set<string>();
  const learn = ({ activity, objectiveId }: LabelledActivity): void => {
    const key = activity.accountId ?? '';
    trails.set(key, withLink(trails.get(key) ?? [], activity, objectiveId));
    lessons.set(objectiveId, lessonAfter(lessons.get(objectiveId) ?? emptyLesson(objectiveId), activity, 1));
    learnedLessons = [...lessons.values()];
    learned.add(activity.id);
  };
  const neighbours = activities.map(neighbourFrom);
  for (const [index, labelled] of activities.entries()) {
    const { activity } = labelled;
    const around = neighbours
      .map((each, place) => ({ each, place }))
      .filter(({ each, place }) => place !== index && isVisible(each.open, activity, pace, place < index))
      .slice(-NEIGHBOURS_READ)
      .map(({ each }) => (learned.has(each.open.id) ? each.answered : each.open));
    yield {
      labelled,
      known: { trail: trails.get(activity.accountId ?? '') ?? [], lessons: learnedLessons, recent: around },
    };
    if (pace === 'atOnce') learn(labelled);
    else if (activities[index + 1]?.activity.day !== activity.day) {
      for (const each of activities.slice(0, index + 1)) if (!learned.has(each.activity.id)) learn(each);
    }
  }
}

function neighbourFrom({ activity, objectiveId }: LabelledActivity): { open: Neighbour; answered: Neighbour } {
  const choice: Neighbour['choice'] =
    objectiveId === null ? { kind: 'setAside', reason: 'checkABox' } : { kind: 'objective', objectiveId };
  return { open: { ...activity, choice: null }, answered: { ...activity, choice } };
}

function isVisible(neighbour: Asked, activity: Asked, pace: Pace, isEarlier: boolean): boolean {
  const awayMs = Date.parse(activity.loggedAt) - Date.parse(neighbour.loggedAt);
  if (awayMs > NEIGHBOUR_DAYS * DAY_MS) return false;
  return isEarlier || (pace === 'nextDay' && neighbour.loggedAt.slice(0, 10) === activity.loggedAt.slice(0, 10));
}
