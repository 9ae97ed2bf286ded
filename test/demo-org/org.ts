/** One Salesforce org: its identity, its people's sessions, its tables and its settings. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from './calendar';
import type { Clock } from './clock';
import { createDatabase, type Database, type Row, type Value } from './database';
import { idOf } from './ids';
import { standardStatuses, type TaskStatus } from './schema/activity-objects';
import type { Features } from './schema/features';
import type { SObject } from './schema/s-object';
import { type CustomField, type CustomObject, createSchema, objectNamed, type Schema } from './schema/schema';
import { createSessions, type Sessions } from './sessions';
import { type Cursors, createCursors } from './soql/cursors';

export interface OrgOptions extends Features {
  /** What stands before `.lightning.force.com`; sandboxes say `acme--uat.sandbox`. */
  domain?: string;
  id?: string;
  name?: string;
  timeZone?: string;
  /** What its people read: `en_US`, `de`. */
  language?: string;
  fiscalYearStartMonth?: number;
  customFields?: CustomField[];
  customObjects?: CustomObject[];
  taskStatuses?: TaskStatus[];
  /** Rows on a page of query results when the caller asks for nothing else. */
  pageSize?: number;
  /** API calls allowed a day. */
  apiLimit?: number;
  /** How long every answer of the API is on its way. */
  latencyMs?: number;
  /** With `restricted`, no session taken from a browser may call the API. */
  apiAccess?: 'open' | 'restricted';
  /** Each e-mail is a message too, with a task beside it. */
  enhancedEmail?: boolean;
}

export interface Org {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly fiscalYearStartMonth: number;
  readonly pageHost: string;
  readonly apiHost: string;
  readonly schema: Schema;
  readonly taskStatuses: TaskStatus[];
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly cursors: Cursors;
  readonly pageSize: number;
  readonly db: Database;
  readonly enhancedEmail: boolean;
  apiAccess: 'open' | 'restricted';
  readonly apps: ExternalClientApp[];
  apiLimit: number;
  /** How long every answer of the API is on its way. */
  latencyMs: number;
  apiCalls: number;
  /** The person a new browser session belongs to. */
  userId: string;
  /** Records that somebody else is saving just now. */
  readonly locked: Set<string>;
  /** A new id for an object. */
  nextId(object: SObject): string;
  /** Throws all records away. */
  clear(): Promise<void>;
}

/** An app that the org's admin made, through which people may sign in. */
export interface ExternalClientApp {
  consumerKey: string;
  callbacks: string[];
  /** With the scope for it, and told to give them. */
  givesRefreshTokens: boolean;
  isBlocked: boolean;
  approvedBy: Set<string>;
}

/** The app as an admin makes it by our steps. */
export function clientApp(consumerKey: string, callback: string): ExternalClientApp {
  return { consumerKey, callbacks: [callback], givesRefreshTokens: true, isBlocked: false, approvedBy: new Set() };
}

/** Makes an org without records; `seed.ts` fills it. */
export async function createOrg(options: OrgOptions, clock: Clock): Promise<Org> {
  const domain = options.domain ?? 'fernhill';
  const timeZone = options.timeZone ?? 'America/Chicago';
  const taskStatuses = options.taskStatuses ?? standardStatuses;
  const schema = createSchema(options.customFields ?? [], options.customObjects ?? [], taskStatuses, options);
  const archiveCutoff = () => dayOf(clock.now(), timeZone).subtract({ days: 365 }).toString();
  const openDatabase = () => createDatabase([...schema.values()], { archive_cutoff: archiveCutoff });
  const madeIds = new Map<string, number>();
  let db = await openDatabase();

  return {
    id: options.id ?? '00DKx0000000001MAA',
    domain,
    name: options.name ?? 'Fernhill Instruments',
    timeZone,
    language: options.language ?? 'en_US',
    fiscalYearStartMonth: options.fiscalYearStartMonth ?? 1,
    pageHost: `${domain}.lightning.force.com`,
    apiHost: `${domain}.my.salesforce.com`,
    schema,
    taskStatuses,
    clock,
    sessions: createSessions(),
    cursors: createCursors(),
    pageSize: options.pageSize ?? 2000,
    enhancedEmail: options.enhancedEmail ?? false,
    apiAccess: options.apiAccess ?? 'open',
    apps: [],
    apiLimit: options.apiLimit ?? 100_000,
    latencyMs: options.latencyMs ?? 0,
    apiCalls: 0,
    userId: '',
    locked: new Set(),
    get db() {
      return db;
    },
    nextId(object) {
      // Far above the numbers of seeded records, so that the two never meet.
      const made = (madeIds.get(object.name) ?? 900_000) + 1;
      madeIds.set(object.name, made);
      return idOf(object.keyPrefix, made);
    },
    async clear() {
      db.close();
      db = await openDatabase();
      madeIds.clear();
    },
  };
}

/** The object with this name, which the caller knows to exist. */
export function requireObject(org: Org, name: string): SObject {
  const object = objectNamed(org.schema, name);
  if (!object) throw new Error(`this org has no object ${name}`);
  return object;
}

/** Stores records as they are, without any of the rules for saving: for seeds. */
export function store(org: Org, objectName: string, records: Row[]): void {
  const object = requireObject(org, objectName);
  const now = org.clock.now().toISOString();
  const defaults: Row = {};
  for (const field of object.fields) if (!field.sql) defaults[field.name] = toStored(field.startsAs);
  const rows = records.map(record => {
    const created = record.CreatedDate ?? now;
    const changed = record.LastModifiedDate ?? created;
    const by = record.OwnerId ?? org.userId;
    const stamps = { CreatedDate: created, LastModifiedDate: changed, SystemModstamp: changed, IsDeleted: 0 };
    return { ...defaults, ...stamps, CreatedById: by, LastModifiedById: by, ...record };
  });
  org.db.insertAll(object.name, rows);
}

/** True and false are kept as 1 and 0. */
export function toStored(value: string | number | boolean | null): Value {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Today, for the org's people. */
export function today(org: Org): Temporal.PlainDate {
  return dayOf(org.clock.now(), org.timeZone);
}
