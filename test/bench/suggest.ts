import MiniSearch from 'minisearch';
import { plusDays } from '@/lib/domain/calendar';
import { type Learned, learn, trailKey } from '@/lib/domain/suggest/learning';
import type { Neighbour } from '@/lib/domain/suggest/neighbours';
import { suggest } from '@/lib/domain/suggest/suggest';
import { packed } from '@/lib/domain/suggest/trail';
import { anActivity, anObjective, aPlan, ORG } from '../support/builders';
import { type Random, random } from '../support/random';
import { median, type Row, row } from './row';

const OBJECTIVES = 200;
const ACCOUNTS = 100;
const LINKS = 10_000;
const ASKED = 1_000;
const FIRST_DAY = '2026-01-05';

/**
 * What suggesting costs with 200 live objectives and 10,000 links learned over 100 accounts: time beside the bar of a
 * millisecond and beside one BM25 search in the same objectives, and the bytes of all that is stored.
 */
export function suggestRows(): Row[] {
  const made = random(7);
  const vocabulary = Array.from({ length: 5_000 }, () => aWord(made));
  const plan = aPlan({
    objectives: Array.from({ length: OBJECTIVES }, (_, index) => anyObjective(made, vocabulary, index)),
  });
  const learned: Learned = { trails: new Map(), lessons: new Map() };
  const recent: Neighbour[] = [];
  const learnMs: number[] = [];
  for (let index = 0; index < LINKS; index += 1) {
    const link = anyWork(made, vocabulary, index);
    const begunMs = performance.now();
    learn(learned, link, link.choice);
    learnMs.push(performance.now() - begunMs);
    if (index >= LINKS - 100) recent.push(link);
  }
  const stored = { trails: [...learned.trails.values()].map(packed), lessons: [...learned.lessons.values()] };

  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(plan.objectives.map(({ id, statement }) => ({ id, text: statement })));
  const suggestMs: number[] = [];
  const searchMs: number[] = [];
  for (let time = 0; time < ASKED; time += 1) {
    const activity = anyWork(made, vocabulary, LINKS + time);
    const known = { trail: learned.trails.get(trailKey(activity)) ?? [], lessons: stored.lessons, recent };
    const begunMs = performance.now();
    suggest(activity, plan, known);
    const guessedMs = performance.now();
    index.search(`${activity.subject} ${activity.notes}`);
    searchMs.push(performance.now() - guessedMs);
    suggestMs.push(guessedMs - begunMs);
  }
  // The first half warms the compiler up.
  const warm = (times: readonly number[]): number => median(times.slice(times.length / 2));
  return [
    row('a suggestion among 200 objectives with 10,000 links learned', warm(suggestMs), 1, 'ms', 1),
    row('the same beside a BM25 search', warm(suggestMs), warm(searchMs), 'ms', 10),
    row('learning a link', warm(learnMs), 1, 'ms', 1),
    row('what is stored of 10,000 links', JSON.stringify(stored).length / 1_000, 200, 'kB', 1),
  ];
}

function aWord(made: Random): string {
  const syllables = ['ba', 'der', 'fi', 'lo', 'mun', 'ra', 'sel', 'ti', 'vo', 'gen', 'pra', 'kli'];
  return Array.from({ length: 2 + made.below(3) }, () => made.pick(syllables)).join('');
}

function anyObjective(made: Random, vocabulary: readonly string[], index: number) {
  const words = Array.from({ length: 12 }, (_, place) => ownWord(vocabulary, index, place));
  return anObjective({
    id: objectiveId(index),
    statement: words.join(' '),
    scope:
      index % 5 === 0
        ? { kind: 'territory' }
        : { kind: 'accounts', accountIds: [account(index % ACCOUNTS), account(made.below(ACCOUNTS))] },
    start: FIRST_DAY,
    due: '2026-12-31',
  });
}

/** Twelve words belong to each objective and are said in its work more often than others. */
function ownWord(vocabulary: readonly string[], objective: number, place: number): string {
  return vocabulary[(objective * 12 + place) % vocabulary.length] ?? '';
}

function account(index: number): string {
  return `${ORG}/001Kx${String(index).padStart(10, '0')}IAA`;
}

function anyWork(made: Random, vocabulary: readonly string[], index: number) {
  const place = made.below(ACCOUNTS);
  const objective = made.pick([place, (place + ACCOUNTS) % OBJECTIVES, made.below(40) * 5]);
  const say = (): string =>
    made.next() < 0.3 ? ownWord(vocabulary, objective, made.below(12)) : made.pick(vocabulary);
  const day = plusDays(FIRST_DAY, Math.floor(index / 40));
  return {
    ...anActivity({
      subject: `${say()} ${say()} ${say()}`,
      notes: Array.from({ length: 14 }, say).join(' '),
      day,
      loggedAt: `${day}T10:00:00Z`,
      accountId: account(place),
      accountName: `${ownWord(vocabulary, place, 3)} ${ownWord(vocabulary, place, 4)}`,
      contactId: `${ORG}/003Kx${String(place * 4 + made.below(4)).padStart(10, '0')}IAA`,
      contactName: `${made.pick(vocabulary)} ${ownWord(vocabulary, place, 5)}`,
      opportunityId: `${ORG}/006Kx${String(place * 3 + made.below(3)).padStart(10, '0')}IAA`,
      opportunityName: `${ownWord(vocabulary, place, 3)} ${ownWord(vocabulary, objective, 1)}`,
    }),
    choice: made.next() < 0.2 ? setAside : { kind: 'objective' as const, objectiveId: objectiveId(objective) },
  };
}

const setAside = { kind: 'setAside', reason: 'checkABox' } as const;

/** As long as those that the product makes. */
function objectiveId(index: number): string {
  return `3f0c8a52-7d41-4e0b-9a6e-${String(index).padStart(12, '0')}`;
}
