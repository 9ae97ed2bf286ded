import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * How the stored shapes became what they are, oldest first. Append a step; never edit one that was released. Steps are
 * untyped on purpose: each casts to the shape of its own time.
 */
type Step = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

export const migrate: readonly Step[] = [
  firstStores,
  hintsAndCounts,
  plansInForce,
  writtenLinks,
  plannedCalls,
  firstTalks,
];

function firstStores(db: IDBPDatabase): void {
  const plans = db.createObjectStore('plans', { keyPath: 'id' });
  plans.createIndex('byStatus', 'status');
  plans.createIndex('byRevision', ['status', 'id', 'revision']);
  const activities = db.createObjectStore('activities', { keyPath: 'id' });
  activities.createIndex('byAccount', ['accountId', 'day']);
  activities.createIndex('byDay', 'day');
  activities.createIndex('byTalk', ['talkedWith', 'day']);
  activities.createIndex('byFlagged', 'flaggedOn');
  activities.createIndex('byJudgeAgain', 'judgeAgainAtMs');
  const links = db.createObjectStore('links', { keyPath: 'activityId' });
  links.createIndex('byAction', 'actionId');
  links.createIndex('byObjective', 'objectiveId');
  db.createObjectStore('unsettled', { keyPath: 'activityId' });
  db.createObjectStore('tallies', { keyPath: 'day' });
  db.createObjectStore('evidence', { keyPath: 'accountId' });
  db.createObjectStore('accounts', { keyPath: 'id' });
  db.createObjectStore('records', { keyPath: 'id' });
  db.createObjectStore('places', { keyPath: 'place' }).createIndex('byHost', 'host');
  const outbox = db.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true });
  outbox.createIndex('byClick', 'clickId', { unique: true });
  outbox.createIndex('byActivity', 'activityId');
  db.createObjectStore('settings');
}

/** What hints and attempts are found by, what was told and learned, how long work took. Judging all anew fills it in. */
function hintsAndCounts(db: IDBPDatabase, tx: Parameters<Step>[1]): void {
  const activities = tx.objectStore('activities');
  activities.createIndex('bySaid', ['said', 'day']);
  activities.createIndex('byLogged', 'loggedMs');
  activities.createIndex('byAttempt', ['attemptedWith', 'day']);
  activities.createIndex('byOpenFor', 'openFor', { multiEntry: true });
  db.createObjectStore('opportunities', { keyPath: 'place' });
  db.deleteObjectStore('evidence');
  db.createObjectStore('trails', { keyPath: 'accountId' });
  db.createObjectStore('lessons', { keyPath: 'key' });
  db.createObjectStore('guesses', { keyPath: 'activityId' }).createIndex('byOn', 'on');
  db.createObjectStore('told', { keyPath: 'about' }).createIndex('byLastOn', 'lastOn');
  void fillIn(tx);
}

async function fillIn(tx: Parameters<Step>[1]): Promise<void> {
  const settings = tx.objectStore('settings');
  const before = await settings.get('settings');
  if (before === undefined) return;
  const rules = {
    isLearningOver: false,
    thresholds: {},
    companyThresholds: {},
    tagRules: [],
    lessonBook: 0,
    forgottenAt: null,
  };
  const quiet = { from: '18:00', until: '08:00' };
  const digest = { isOn: false, every: 'daily', at: '08:30', quiet };
  const weeks = { weekStart: 'locale', firstDay: 1, digest, lastDigestAt: null };
  await settings.put({ ...before, ...rules, ...weeks, rejudgeAfter: '' }, 'settings');
  const none = { outreachBeyondCap: 0, linkedMinutes: 0, linkedTimed: 0, checkABoxMinutes: 0, checkABoxTimed: 0 };
  for (let at = await tx.objectStore('tallies').openCursor(); at !== null; at = await at.continue()) {
    await at.update({ ...at.value, ...none });
  }
  for (let at = await tx.objectStore('activities').openCursor(); at !== null; at = await at.continue()) {
    const contribution = { ...at.value.contribution, minutes: null };
    await at.update({ ...at.value, isBeyondCap: false, contribution });
  }
}

/** Several plans can be active, an account's beside the territory's: which one judges is one look at an index. */
function plansInForce(_db: IDBPDatabase, tx: Parameters<Step>[1]): void {
  const plans = tx.objectStore('plans');
  plans.deleteIndex('byRevision');
  plans.createIndex('byForce', ['status', 'type', 'id', 'revision']);
}

/** Tags written to the CRM, and the plan's records there. */
function writtenLinks(db: IDBPDatabase): void {
  db.createObjectStore('written', { keyPath: 'activityId' }).createIndex('byBeaten', 'beatenAt');
  db.createObjectStore('planRecords', { keyPath: 'id' });
}

/** Talks that deserve a call plan are counted, and those that had one. Everything is judged anew to fill that in. */
function plannedCalls(_db: IDBPDatabase, tx: Parameters<Step>[1]): void {
  void countPlanned(tx);
}

async function countPlanned(tx: Parameters<Step>[1]): Promise<void> {
  const settings = tx.objectStore('settings');
  const before = await settings.get('settings');
  if (before !== undefined) await settings.put({ ...before, rejudgeAfter: '' }, 'settings');
  for (let at = await tx.objectStore('tallies').openCursor(); at !== null; at = await at.continue()) {
    await at.update({ ...at.value, deservesPlan: 0, plannedCalls: 0 });
  }
}

/** An account's first talks are found without reading all that was done in a year. */
function firstTalks(db: IDBPDatabase, tx: Parameters<Step>[1]): void {
  db.createObjectStore('firstTalks', { keyPath: 'id' }).createIndex('byDay', 'day');
  void takeFirstTalks(tx);
}

async function takeFirstTalks(tx: Parameters<Step>[1]): Promise<void> {
  const talks = tx.objectStore('activities').index('byTalk');
  for (let at = await talks.openCursor(); at !== null; at = await at.continue()) {
    const { id, accountId, day, isFirst } = at.value;
    if (isFirst) await tx.objectStore('firstTalks').put({ id, accountId, day });
  }
}
