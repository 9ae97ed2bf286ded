import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Deps, Sender } from '@/lib/background/deps';
import { activityFrom } from '@/lib/background/log-call';
import { choosePage } from '@/lib/crm/choose-page';
import type { CrmApi } from '@/lib/crm/crm';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { recordIdIn } from '@/lib/domain/record-id';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { openDatabase } from '@/lib/store/database';
import { addedCrms } from './added-crms';
import { ORG, REP } from './builders';

export const HOST = 'fernhill.lightning.force.com';
export const ABCD_PAGE = `https://${HOST}/lightning/r/Account/001Kx0000000100IAA/view`;
export const TAB: Sender = { tabId: 7, pageHost: null };

/** A CRM in memory that does what a test tells it: hold activities, create calls, lose an answer, refuse. */
export class FakeCrm {
  activities: Activity[] = [];
  /** The next answer to creating a call. `lost`: the CRM acted, the answer never came; `twice`: the browser repeated it. */
  onCreate: ('works' | 'lost' | 'twice' | Problem)[] = [];
  problem: Problem | null = null;
  signedInAs = REP;
  calls: string[] = [];
  /** What stands in fields of activities. */
  fields = new Map<string, Record<string, string | null>>();
  /** Records that the rep may not see any more. */
  hidden = new Set<string>();
  created = 0;

  private fieldsOf(id: string): Result<Record<string, string | null>> {
    return this.hidden.has(id) ? failed({ kind: 'notAllowed' }) : ok({ ...this.fields.get(id) });
  }

  api(): CrmApi {
    const said = <Value>(name: string, value: Value): Promise<Result<Value>> => {
      this.calls.push(name);
      return Promise.resolve(this.problem === null ? ok(value) : failed(this.problem));
    };
    return {
      place: ORG,
      usage: () => ({ used: this.calls.length, allowed: 15_000 }),
      currentUser: () => said('currentUser', { id: this.signedInAs, name: 'Dana Okafor', timeZone: 'America/Chicago' }),
      resolveAccount: record => said('resolveAccount', { id: recordIdIn(ORG, record.record), name: 'ABCD Inc.' }),
      contactsOf: () => said('contactsOf', []),
      accountActivities: accountId =>
        said('accountActivities', {
          activities: this.activities.filter(each => each.accountId === accountId),
          goneIds: [],
          readUntil: '2026-11-20T12:00:00Z',
        }),
      myActivities: async (userId, _reading, onPage) => {
        await onPage({
          activities: this.activities.filter(each => each.ownerId === userId),
          goneIds: [],
          readUntil: '',
        });
        return said('myActivities', { readUntil: '2026-11-20T12:00:00Z' });
      },
      createCall: draft => this.create(draft),
      callsLike: draft =>
        said(
          'callsLike',
          this.activities.filter(each => each.subject === draft.subject),
        ),
      readFields: ids => said('readFields', new Map(ids.map(id => [id, this.fieldsOf(id)]))),
      writeFields: writes => {
        for (const { id, values } of writes) this.fields.set(id, { ...this.fields.get(id), ...values });
        return said(
          'writeFields',
          writes.map(() => ok(null)),
        );
      },
      deleteCall: async id => {
        this.calls.push('deleteCall');
        this.activities = this.activities.filter(each => each.id !== id);
        return ok(null);
      },
    };
  }

  private create(draft: CallDraft): Promise<Result<Activity>> {
    this.calls.push('createCall');
    const outcome = this.problem ?? this.onCreate.shift() ?? 'works';
    if (typeof outcome === 'object') return Promise.resolve(failed(outcome));
    if (outcome === 'twice') this.make(draft);
    const record = this.make(draft);
    return Promise.resolve(outcome === 'lost' ? failed({ kind: 'offline' }) : ok(record));
  }

  private make(draft: CallDraft): Activity {
    this.created += 1;
    const id = recordIdIn(ORG, `00TKx${String(this.created).padStart(10, '9')}MAA`);
    const made = activityFrom(draft, id, 'ABCD Inc.', '2026-11-20T15:00:00Z', 'America/Chicago');
    const record: Activity = { ...made, ownerId: this.signedInAs, source: 'crm' };
    this.activities.push(record);
    return record;
  }
}

export type World = {
  deps: Deps;
  crm: FakeCrm;
  clock: { now: string };
  announced: () => number;
  badge: () => string;
  wakes: string[];
  /** What was shown outside of any page. */
  notices: string[];
};

/** The background with a fresh database in memory, a fake CRM, a clock moved by hand, and a tab on ABCD's page. */
export async function aWorld(): Promise<World> {
  globalThis.indexedDB = new IDBFactory();
  const crm = new FakeCrm();
  const clock = { now: '2026-11-20T15:00:00Z' };
  const wakes: string[] = [];
  const notices: string[] = [];
  let announced = 0;
  let badge = '';
  let ids = 0;
  const deps: Deps = {
    db: await openDatabase(),
    now: () => clock.now,
    newId: () => `id-${++ids}`,
    openCrm: async () => ok(crm.api()),
    crms: addedCrms().crms,
    pageOf: choosePage,
    announceChange: async () => {
      announced += 1;
    },
    setBadge: async label => {
      badge = label;
    },
    tabs: {
      shown: async () => ({ host: HOST, address: ABCD_PAGE }),
      remember: async () => undefined,
      forget: async () => undefined,
      all: async () => [{ host: HOST, address: ABCD_PAGE }],
    },
    savePanel: async () => undefined,
    locale: () => 'en-US',
    notify: async (title, words) => {
      notices.push(`${title}: ${words}`);
    },
    companyPolicy: async () => ({}),
    sampleText: async () => '',
    wakeAt: async (why, at) => {
      wakes.push(`${why} ${at}`);
    },
    underWay: new Map(),
  };
  return { deps, crm, clock, announced: () => announced, badge: () => badge, wakes, notices };
}
