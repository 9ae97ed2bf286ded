import type { Activity } from '@/lib/domain/activity';
import { plusDays, startOfWeek } from '@/lib/domain/calendar';
import { firstConversations } from '@/lib/domain/conversation';
import { type Link, withChoice } from '@/lib/domain/link';
import { isMine } from '@/lib/domain/standing';
import { ruleFor } from '@/lib/domain/tag-rule';
import { addTo, type Contribution, emptyTally, type Tally } from '@/lib/domain/tally';
import { attemptCapOf, withinCap } from '@/lib/domain/targets/attempt-cap';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { StoredActivity, StoreName, WriteTransaction } from './database';
import { bare, judged } from './judged';
import { judgingStores, readJudgingIn } from './judging';
import { learningStores, openLearning } from './learning';
import { indexed } from './links';
import { deleteUnheard, putUnheard } from './transaction';
import { openWriteBack, writeBackStores } from './write-back';

/** The stores that a ledger reads and writes: a transaction that opens one names them all. */
export const ledgerStores = [
  'activities',
  'links',
  'tallies',
  'firstTalks',
  ...learningStores,
  ...judgingStores,
  ...writeBackStores,
] as const satisfies StoreName[];

/**
 * Everything that follows from a changed activity or link, within one transaction: its standing, its day's tally, which
 * talks were first conversations, and what suggesting learns. Each record that is touched is read once and written once;
 * nothing is complete before `save`.
 */
export type Ledger = {
  /**
   * Store an activity in the place of what was there. Its link is read, so change that first. The same one twice counts
   * once.
   */
  put(before: StoredActivity | undefined, activity: Activity): Promise<StoredActivity>;
  /** Store an activity anew, and with it which attempts of its contact's week count: the plan may have changed that. */
  putAnew(before: StoredActivity): Promise<StoredActivity>;
  remove(before: StoredActivity): void;
  /** It is known to have no link: nobody needs to look for one. */
  unlinked(activityId: string): void;
  /** Store (or with null remove) a link; `put` its activity after it. */
  link(activity: Activity, link: Link | null): void;
  /** Its link was changed by a click, before this: it has to reach the CRM, where it is written there. */
  linkChanged(activityId: string): void;
  /** Tag a new activity of the rep's as the first rule that holds for it says; most of the time none does. */
  tagByRule(activity: Activity): void;
  save(): Promise<void>;
};

/** What `save` waits for: changes to records that were not read yet. */
type Later = (reading: Promise<unknown>) => void;

/** What is judged by is read within the transaction, so that no verdict is stored that a newer plan has overtaken. */
export async function openLedger(tx: WriteTransaction, now: Instant): Promise<Ledger> {
  const by = await readJudgingIn(tx, now);
  const activities = tx.objectStore('activities');
  const links = tx.objectStore('links');
  const reading: Promise<unknown>[] = [];
  const later: Later = promise => {
    reading.push(promise);
    // `save` waits for it; until then nobody listens.
    promise.catch(() => undefined);
  };
  const tallies = openTallies(tx, later);
  const learning = openLearning(tx, by, later);
  const writeBack = openWriteBack(tx, now, later);
  const linked = new Map<string, Link | null>();
  /** What this transaction stored so far; null: removed. Newer than what a caller read before. */
  const current = new Map<string, StoredActivity | null>();
  /** Talks that are stored once it is known which of their account's are first: most would be stored twice otherwise. */
  const talks = new Map<string, StoredActivity>();
  const talkedWith = new Set<string>();
  /** Contacts and weeks whose attempts changed. */
  const attempts = new Map<string, { attemptedWith: string; from: PlainDate }>();

  function latest(id: string, read: StoredActivity | undefined): StoredActivity | undefined {
    const known = current.get(id);
    return known === undefined ? read : (known ?? undefined);
  }

  async function put(read: StoredActivity | undefined, activity: Activity, now: Settled = {}): Promise<StoredActivity> {
    const link = linked.has(activity.id) ? (linked.get(activity.id) ?? undefined) : await links.get(activity.id);
    // Nothing is awaited between looking at the latest and naming the next.
    const before = latest(activity.id, read);
    const { isFirst = before?.isFirst ?? false, isBeyondCap = before?.isBeyondCap ?? false } = now;
    const after = judged(activity, link, { isFirst, isBeyondCap }, by);
    current.set(after.id, after);
    talks.delete(after.id);
    if (after.talkedWith === undefined) putUnheard(tx, 'activities', after);
    else talks.set(after.id, after);
    if (before !== undefined) tallies.change(before.day, before.contribution, -1);
    tallies.change(after.day, after.contribution, 1);
    if (!isSameTalk(before, after)) {
      if (before?.talkedWith !== undefined) talkedWith.add(before.talkedWith);
      if (after.talkedWith !== undefined) talkedWith.add(after.talkedWith);
    }
    noteFirst(before, after);
    if (!isSameAttempt(before, after)) for (const each of [before, after]) noteAttempt(each);
    learning.follow(before, after);
    return after;
  }

  async function settleFirsts(accountId: string): Promise<void> {
    const range = IDBKeyRange.bound([accountId, ''], [accountId, '\uffff']);
    const stored = await activities.index('byTalk').getAll(range);
    const all = [
      ...stored.filter(({ id }) => !talks.has(id)),
      ...[...talks.values()].filter(talk => talk.talkedWith === accountId),
    ];
    const firsts = firstConversations(
      all.map(({ id, day, loggedAt, isFirstConversation }) => ({ id, day, loggedAt, isFirst: isFirstConversation })),
    );
    const changed = all.filter(talk => talk.isFirst !== firsts.has(talk.id));
    await Promise.all(changed.map(talk => put(talk, bare(talk), { isFirst: firsts.has(talk.id) })));
  }

  function storeTalks(): void {
    for (const talk of talks.values()) putUnheard(tx, 'activities', talk);
    talks.clear();
  }

  function noteFirst(before: StoredActivity | undefined, after: StoredActivity | null): void {
    const accountId = after?.accountId ?? null;
    if (after?.isFirst === true && accountId !== null) {
      const isSame = before?.isFirst === true && before.accountId === accountId && before.day === after.day;
      if (!isSame) putUnheard(tx, 'firstTalks', { id: after.id, accountId, day: after.day });
    } else if (before?.isFirst === true) deleteUnheard(tx, 'firstTalks', before.id);
  }

  function noteAttempt(row: StoredActivity | undefined): void {
    if (row?.attemptedWith === undefined) return;
    const from = startOfWeek(row.day, by.firstDay);
    attempts.set(`${from} ${row.attemptedWith}`, { attemptedWith: row.attemptedWith, from });
  }

  async function settleCap({ attemptedWith, from }: { attemptedWith: string; from: PlainDate }): Promise<void> {
    if (by.plan === null) return;
    const range = IDBKeyRange.bound([attemptedWith, from], [attemptedWith, plusDays(from, 6)]);
    const rows = await activities.index('byAttempt').getAll(range);
    const counting = withinCap(rows, attemptCapOf(by.plan));
    const changed = rows.filter(row => row.isBeyondCap === counting.has(row.id));
    await Promise.all(changed.map(row => put(row, bare(row), { isBeyondCap: !counting.has(row.id) })));
  }

  function link(activity: Activity, made: Link | null): void {
    linked.set(activity.id, made);
    if (made === null) deleteUnheard(tx, 'links', activity.id);
    else putUnheard(tx, 'links', indexed({ ...made, activityId: activity.id }));
    writeBack.note(activity.id, made);
  }

  return {
    put,
    async putAnew(before) {
      const after = await put(before, bare(before));
      noteAttempt(after);
      return after;
    },
    link,
    linkChanged: activityId => writeBack.noteStored(activityId),
    unlinked(activityId) {
      if (!linked.has(activityId)) linked.set(activityId, null);
    },
    tagByRule(activity) {
      if (by.plan === null || by.tagRules.length === 0 || !isMine(activity, by.myIds)) return;
      const rule = ruleFor(activity, by.tagRules, by.plan);
      if (rule === undefined) return;
      const next = { choice: rule.choice, at: now, actionId: `${rule.id} ${activity.id}`, madeBy: 'rule' } as const;
      link(activity, withChoice(undefined, activity.id, next));
    },
    remove(read) {
      const before = latest(read.id, read);
      if (before === undefined) return;
      current.set(before.id, null);
      talks.delete(before.id);
      deleteUnheard(tx, 'activities', before.id);
      tallies.change(before.day, before.contribution, -1);
      if (before.talkedWith !== undefined) talkedWith.add(before.talkedWith);
      noteFirst(before, null);
      noteAttempt(before);
      learning.follow(before, null);
    },
    async save() {
      // Storing a talk anew may show that it is one no longer; then its account is settled once more.
      while (talkedWith.size > 0) {
        const accountIds = [...talkedWith];
        talkedWith.clear();
        await Promise.all(accountIds.map(settleFirsts));
      }
      storeTalks();
      await Promise.all([...attempts.values()].map(settleCap));
      storeTalks();
      // What is read must have come; what is written is answered for by the transaction as a whole.
      await Promise.all(reading);
      tallies.save();
      learning.save();
    },
  };
}

/** What the neighbours of a row decide about it; left out: as it was. */
type Settled = { isFirst?: boolean; isBeyondCap?: boolean };

/** Nothing that decides which attempts of a contact's week count. */
function isSameAttempt(before: StoredActivity | undefined, after: StoredActivity): boolean {
  return (
    before?.attemptedWith === after.attemptedWith && before?.day === after.day && before.loggedAt === after.loggedAt
  );
}

/** Nothing that decides which talk of an account is the first. */
function isSameTalk(before: StoredActivity | undefined, after: StoredActivity): boolean {
  return (
    before?.talkedWith === after.talkedWith &&
    before?.day === after.day &&
    before.loggedAt === after.loggedAt &&
    before.isFirstConversation === after.isFirstConversation
  );
}

function openTallies(tx: WriteTransaction, later: Later) {
  const days = new Map<PlainDate, Promise<Tally>>();
  const changed = new Map<PlainDate, Tally>();
  const store = tx.objectStore('tallies');
  return {
    change(day: PlainDate, contribution: Contribution, sign: 1 | -1): void {
      if (contribution.counts.length === 0 && contribution.objectiveId === null) return;
      const reading = days.get(day) ?? store.get(day).then(stored => stored ?? emptyTally(day));
      days.set(day, reading);
      later(
        reading.then(tally => {
          addTo(tally, contribution, sign);
          changed.set(day, tally);
        }),
      );
    },
    save(): void {
      for (const tally of changed.values()) putUnheard(tx, 'tallies', tally);
    },
  };
}
