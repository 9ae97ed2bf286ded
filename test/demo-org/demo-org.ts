/** A local stand-in for Salesforce: starts it, and gives tests its handles. */
import { setTimeout as wait } from 'node:timers/promises';
import { makeCertificate } from './certificate';
import { type Clock, createClock } from './clock';
import { answerControl } from './control';
import { addMessages } from './enhanced-email';
import { createFaults, type Faults } from './faults';
import { generateActivities } from './generate';
import { answerFrontdoor, answerLogin, defaultPage, pageUser, toLogin } from './login';
import { createOrg, type Org, type OrgOptions, requireObject } from './org';
import { answerAura } from './pages/aura';
import { answerAsset, answerPage } from './pages/shell';
import { createRecord, deleteRecord, updateRecord } from './records';
import { answerApi } from './rest/api';
import { toRecord } from './rest/sobjects';
import { type SeedOptions, seed } from './seed';
import { type Answer, type LoggedRequest, startServer } from './server';
import type { SessionKind } from './sessions';
import { runQuery } from './soql/run-query';
import { json, redirect, type WebRequest } from './web';

export interface DemoOrgOptions extends OrgOptions, SeedOptions {
  /** A free port is taken when none is given. */
  port?: number;
  protocol?: 'https' | 'http';
  /** The server's clock starts here. */
  now?: Date;
  /** Activities generated in addition to the story's. */
  activities?: number;
  /** Further orgs on the same server, each with its own hosts and sessions. */
  otherOrgs?: (OrgOptions & SeedOptions)[];
}

export interface DemoOrg {
  readonly port: number;
  /** The address itself: `https://127.0.0.1:port`. */
  readonly address: string;
  readonly org: Org;
  readonly orgs: Org[];
  readonly clock: Clock;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** By how many days the story's dates were moved to fit the clock. */
  readonly shiftDays: number;
  /** What Chromium must be started with to find the hosts. */
  readonly browserArgs: string[];
  readonly loginUrl: string;
  pageUrl(path?: string): string;
  recordUrl(object: string, id: string): string;
  apiUrl(path?: string): string;
  /** A session id without a browser; of the API unless said otherwise. */
  signIn(options?: { org?: Org; userId?: string; kind?: SessionKind }): string;
  /** Live records of an object with all their fields, as the API writes them. */
  records(object: string, options?: { all?: boolean; org?: Org }): Record<string, unknown>[];
  query(soql: string, org?: Org): Record<string, unknown>[];
  /** What somebody makes or changes in the CRM itself, past the extension. */
  make(object: string, values: Record<string, unknown>): string;
  change(object: string, id: string, values: Record<string, unknown>): void;
  remove(object: string, id: string): void;
  /** Records that somebody else is saving just now: to change one through the API is refused as locked. */
  readonly locked: Set<string>;
  expireSession(kind?: SessionKind): void;
  /** Records as at the start; no faults, no log, no calls counted. Sessions stay. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server with one org or several. */
export async function startDemoOrg(options: DemoOrgOptions = {}): Promise<DemoOrg> {
  const clock = createClock(options.now);
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const descriptions = [options, ...(options.otherOrgs ?? [])];
  const orgs = await Promise.all(descriptions.map(description => createOrg(description, clock)));
  const [org] = orgs;
  if (!org) throw new Error('there is always a first org');
  let shiftDays = 0;
  const fill = () => {
    for (const [place, each] of orgs.entries()) {
      const moved = seed(each, descriptions[place] ?? {});
      if (each === org) shiftDays = moved;
    }
    if (options.activities) generateActivities(org, options.activities);
    for (const each of orgs) if (each.enhancedEmail) addMessages(each);
  };
  fill();

  const protocol = options.protocol ?? 'https';
  const server = await startServer({
    certificate: protocol === 'https' ? await makeCertificate() : undefined,
    port: options.port ?? 0,
    faults,
    requests,
    clock,
    answer: request => answer(demo, request),
  });

  const demo: DemoOrg = {
    port: server.port,
    address: `${protocol}://127.0.0.1:${server.port}`,
    org,
    orgs,
    clock,
    faults,
    requests,
    get shiftDays() {
      return shiftDays;
    },
    browserArgs: [
      `--host-resolver-rules=MAP *.force.com 127.0.0.1:${server.port},MAP *.salesforce.com 127.0.0.1:${server.port}`,
      '--ignore-certificate-errors',
    ],
    loginUrl: `https://${org.apiHost}/`,
    pageUrl: (path = defaultPage) => `https://${org.pageHost}${path}`,
    recordUrl: (object, id) => `https://${org.pageHost}/lightning/r/${object}/${id}/view`,
    apiUrl: (path = '') => `https://${org.apiHost}${path}`,
    signIn: (wanted = {}) => {
      const where = wanted.org ?? org;
      return where.sessions.start(where.id, wanted.kind ?? 'api', wanted.userId ?? where.userId).id;
    },
    records(name, { all = false, org: where = org } = {}) {
      const object = requireObject(where, name);
      const rows = where.db.rows(`SELECT * FROM "${object.name}" ${all ? '' : 'WHERE "IsDeleted" = 0'} ORDER BY "Id"`);
      return rows.map(row => toRecord(where, object, row, '', undefined));
    },
    query: (soql, where = org) => runQuery(where, soql, { all: false, base: '', pageSize: 1_000_000 }).records,
    make: (name, values) => createRecord(org, requireObject(org, name), values, org.userId),
    change: (name, id, values) => updateRecord(org, requireObject(org, name), id, values, org.userId),
    remove: (name, id) => deleteRecord(org, requireObject(org, name), id, org.userId),
    locked: org.locked,
    expireSession: kind => {
      for (const each of orgs) each.sessions.expire(kind);
    },
    async reset() {
      for (const each of orgs) {
        await each.clear();
        each.apiCalls = 0;
      }
      fill();
      org.locked.clear();
      faults.clear();
      requests.length = 0;
    },
    async stop() {
      await server.stop();
      for (const each of orgs) each.db.close();
    },
  };
  return demo;
}

/** Finds the org and the half of it that a request is for. */
async function answer(demo: DemoOrg, request: WebRequest): Promise<Answer> {
  if (request.path.startsWith('/__demo/')) return { reply: await answerControl(demo, request), apiCall: false };
  const asset = answerAsset(request);
  if (asset) return { reply: asset, apiCall: false };
  const isApi = /^\/(services|id)(\/|$)/.test(request.path);
  const bareHost = request.host.replace(/:\d+$/, '');
  const isLoopback = bareHost === '127.0.0.1' || bareHost === 'localhost';
  const byApi = isLoopback ? demo.org : demo.orgs.find(org => org.apiHost === bareHost);
  if (byApi && isApi) {
    if (byApi.latencyMs > 0) await wait(byApi.latencyMs);
    const { reply, counted } = answerApi(byApi, request);
    return { reply, apiCall: counted };
  }
  if (byApi) return { reply: answerLogin(byApi, request), apiCall: false };
  const org = demo.orgs.find(each => each.pageHost === bareHost);
  if (!org) return { reply: json(404, { error: `no org has the host ${request.host}` }), apiCall: false };
  // The page host does not serve the API: it sends callers away, and their header does not travel along.
  if (isApi) return { reply: redirect(`https://${org.apiHost}${request.path}?${request.query}`), apiCall: false };
  const door = answerFrontdoor(org, request);
  if (door) return { reply: door, apiCall: false };
  const userId = pageUser(org, request);
  if (request.path === '/aura') return { reply: answerAura(org, userId, request), apiCall: false };
  return { reply: userId ? answerPage(org, userId, request) : toLogin(org, request), apiCall: false };
}
