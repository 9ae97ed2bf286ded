import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * How the stored shapes became what they are, oldest first. Append a step; never edit one that was released. Steps are
 * untyped on purpose: each casts to the shape of its own time.
 */
type Step = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

export const migrate: readonly Step[] = [firstStores];

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
