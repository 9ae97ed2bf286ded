import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnedFrom, lessonKey, taughtBy, trailKey } from '@/lib/domain/suggest/learning';
import { emptyLesson, type Lesson, lesson, lessonAfter, NAMES_KEPT, WORDS_KEPT } from '@/lib/domain/suggest/lesson';
import {
  packed,
  packedTrail,
  TRAIL_KEPT,
  type TrailLink,
  unpacked,
  withLink,
  withoutLink,
} from '@/lib/domain/suggest/trail';
import { ABCD, anActivity, ORG } from '../../support/builders';
import { answered } from './known';

const aWord = fc.stringMatching(/^[a-zéñ]{3,10}$/);
const anyActivity = fc
  .record({
    id: fc.integer({ min: 1, max: 999_999 }).map(id => `${ORG}/00T${id}`),
    subject: fc.array(aWord, { maxLength: 4 }).map(words => words.join(' ')),
    notes: fc.array(aWord, { maxLength: 6 }).map(words => words.join(' ')),
    contactId: fc.option(fc.constantFrom('org/003Tom', 'org/003Pat')),
    opportunityId: fc.option(fc.constantFrom('org/006Deal', 'org/006Other')),
    day: fc.integer({ min: 10, max: 28 }).map(day => `2026-11-${day}`),
  })
  .map(changes => anActivity(changes));
const anyObjective = fc.option(fc.constantFrom('pilot', 'renewal', 'security'));

describe('what one link teaches', () => {
  test('taking a link back undoes exactly what it taught about words', () => {
    fc.assert(
      fc.property(anyActivity, fc.array(anyActivity, { maxLength: 3 }), (activity, others) => {
        const before = others.reduce((learned, each) => lessonAfter(learned, each, 1), emptyLesson(null));
        expect(lessonAfter(lessonAfter(before, activity, 1), activity, -1)).toEqual(before);
      }),
    );
  });

  test('taking a link back undoes exactly what it taught about the account', () => {
    fc.assert(
      fc.property(
        anyActivity,
        anyObjective,
        fc.array(anyActivity, { maxLength: 5 }),
        (activity, objectiveId, others) => {
          const before = others.reduce<TrailLink[]>((trail, each) => withLink(trail, each, 'pilot'), []);
          fc.pre(others.every(each => each.id !== activity.id));
          expect(withoutLink(withLink(before, activity, objectiveId), activity.id)).toEqual(before);
        },
      ),
    );
  });

  test('learning the same link twice is learning it once, and a correction replaces it', () => {
    const [first, second] = [anActivity({ day: '2026-11-12' }), anActivity({ day: '2026-11-13' })];
    const trail = withLink(withLink([], first, 'pilot'), second, 'pilot');
    expect(withLink(trail, first, 'pilot')).toEqual(trail);
    expect(withLink(trail, first, null).map(each => each.objectiveId)).toEqual(['pilot', null]);
  });

  test('the order of learning does not matter to what an account teaches', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyActivity, { selector: each => each.id, maxLength: TRAIL_KEPT }), activities => {
        const learn = (trail: TrailLink[], each: (typeof activities)[number]) => withLink(trail, each, 'pilot');
        expect([...activities].reverse().reduce(learn, [])).toEqual(activities.reduce(learn, []));
      }),
    );
  });
});

describe('there is room for only so much', () => {
  test('a lesson keeps the words that were met most, and never counts below nothing', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      anActivity({ notes: `manifold word${index} other${index}a` }),
    );
    const full = many.reduce((learned, each) => lessonAfter(learned, each, 1), emptyLesson('pilot'));
    expect(Object.keys(full.words)).toHaveLength(WORDS_KEPT.objective);
    expect(full.words['manifo']).toBe(60);
    expect(full.links).toBe(60);
    const emptied = many.reduce((learned, each) => lessonAfter(learned, each, -1), full);
    expect(emptied).toEqual({ ...emptyLesson('pilot'), words: {}, names: {} });
    expect(lessonAfter(emptied, anActivity({ notes: 'manifold' }), -1)).toEqual(emptyLesson('pilot'));
  });

  test('an account keeps its latest links', () => {
    const days = Array.from({ length: 28 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
    const trail = days.reduce<TrailLink[]>((kept, day) => withLink(kept, anActivity({ day }), 'pilot'), []);
    expect(trail.map(each => each.day)).toEqual(days.reverse().slice(0, TRAIL_KEPT));
  });
});

describe('what is stored', () => {
  test('a trail is the same after it was stored and read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyActivity, anyObjective), { maxLength: 20 }), links => {
        const trail = links.reduce<TrailLink[]>((kept, [each, objectiveId]) => withLink(kept, each, objectiveId), []);
        const stored: unknown = structuredClone(packed(trail));
        expect(unpacked(packedTrail.parse(stored))).toEqual(trail);
      }),
    );
  });

  test('lessons fit their schema whatever was said, and are the same after it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ maxLength: 50 }),
        (notes, contactName) => {
          const learned = lessonAfter(emptyLesson('pilot'), anActivity({ notes, contactName }), 1);
          expect(lesson.parse(JSON.parse(JSON.stringify(learned)))).toEqual(learned);
        },
      ),
    );
  });

  const broken: [what: string, stored: unknown][] = [
    ['a count that is no number', { objectiveId: 'pilot', links: 1, words: { pilot: 'x' }, names: {} }],
    ['a count below one', { objectiveId: 'pilot', links: 1, words: { pilot: 0 }, names: {} }],
    ['a word that no reading gives', { objectiveId: 'pilot', links: 1, words: { constructor: 1 }, names: {} }],
    ['no objective and not nothing', { links: 1, words: {}, names: {} }],
  ];
  test.each(broken)('a stored lesson with %s is refused', (_, stored) => {
    expect(lesson.safeParse(stored).success).toBe(false);
  });
});

test('learning all links from the start gives what learning one by one gave', () => {
  const answers = [
    answered('pilot', { notes: 'manifold' }),
    answered(null, { notes: 'expenses', accountId: null }),
    answered('pilot', { notes: 'manifold drawings' }),
  ];
  const { trails, lessons } = learnedFrom(answers);
  const oneByOne: Lesson = [0, 2].reduce(
    (learned, index) => lessonAfter(learned, answers[index]?.activity ?? anActivity(), 1),
    emptyLesson('pilot'),
  );
  expect(lessons.get(lessonKey({ objectiveId: 'pilot' }))).toEqual(oneByOne);
  expect(lessons.get(lessonKey({ objectiveId: null }))?.words).toEqual({ expens: 1 });
  expect([...trails.keys()]).toEqual([ABCD, trailKey({ accountId: null })]);
  expect(taughtBy(null)).toBeNull();
  expect(Object.keys(oneByOne.names).length).toBeLessThanOrEqual(NAMES_KEPT.objective);
});
