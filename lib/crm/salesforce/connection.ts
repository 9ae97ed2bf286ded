import type { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiUsage, Outside } from '../crm';
import { type RestRequest, sendRequest } from './request';
import type { Session } from './session';
import { type DescribedObject, describedObject, pageOf, versions } from './shapes';

/** The newest API version this code was written for. An older org is asked in its own. */
const KNOWN_VERSION = 67;

/** A session one can ask: adds the API version, the token and one second try after a new sign-in. */
export type Connection = {
  readonly org: string;
  /** `path` is below the API version, unless it begins with `/services/`. */
  send<Answer>(request: Pick<RestRequest<Answer>, 'method' | 'path' | 'body' | 'answer'>): Promise<Result<Answer>>;
  /** All rows of a query, page by page. `andHidden`: deleted and archived ones too. */
  readRows<Row>(
    query: string,
    row: z.ZodType<Row>,
    onPage: (rows: Row[]) => Promise<void>,
    andHidden?: 'andHidden',
  ): Promise<Result<void>>;
  /** What the rep may see and set of an object. Asked once a session. */
  describe(object: string): Promise<Result<DescribedObject>>;
  usage(): ApiUsage;
  /** The CRM's clock at its last answer. */
  answeredAt(): string | null;
  /** Another number after the token has changed: whatever is remembered of the user is then old. Asks only the browser. */
  signIn(): Promise<Result<number>>;
};

export function connect(session: Session, outside: Outside): Connection {
  let usage: ApiUsage = null;
  let answeredAt: string | null = null;
  let version: string | null = null;
  let lastToken = '';
  let signIns = 0;
  let described = new Map<string, DescribedObject>();

  async function tokenNow(): Promise<Result<string>> {
    const token = await session.readToken();
    if (token.ok && token.value !== lastToken) {
      lastToken = token.value;
      signIns += 1;
      // Another user may see other fields.
      described = new Map();
    }
    return token;
  }

  async function sendTo<Answer>(
    request: Pick<RestRequest<Answer>, 'method' | 'path' | 'body' | 'answer'>,
  ): Promise<Result<Answer>> {
    const token = await tokenNow();
    if (!token.ok) return token;
    const first = await sendOnce(request, token.value);
    if (first.ok || first.problem.kind !== 'signedOut') return first;
    // The rep may have signed in again just now. The same token would only be refused again.
    const again = await tokenNow();
    return again.ok && again.value !== token.value ? sendOnce(request, again.value) : first;
  }

  async function sendOnce<Answer>(
    request: Pick<RestRequest<Answer>, 'method' | 'path' | 'body' | 'answer'>,
    token: string,
  ): Promise<Result<Answer>> {
    const outcome = await sendRequest(outside, { ...request, host: session.apiHost, token });
    usage = outcome.usage ?? usage;
    answeredAt = outcome.answeredAt ?? answeredAt;
    return outcome.result;
  }

  async function versionInUse(): Promise<Result<string>> {
    if (version !== null) return ok(version);
    const offered = await sendTo({ method: 'GET', path: '/services/data', answer: versions });
    if (!offered.ok) return offered;
    const newest = Math.max(...offered.value.map(each => Number(each.version)));
    version = Math.min(KNOWN_VERSION, newest).toFixed(1);
    return ok(version);
  }

  const connection: Connection = {
    org: session.org,
    usage: () => usage,
    answeredAt: () => answeredAt,
    async signIn() {
      const token = await tokenNow();
      return token.ok ? ok(signIns) : token;
    },
    async send(request) {
      if (request.path.startsWith('/services/')) return sendTo(request);
      const inUse = await versionInUse();
      return inUse.ok ? sendTo({ ...request, path: `/services/data/v${inUse.value}${request.path}` }) : inUse;
    },
    async readRows(query, row, onPage, andHidden) {
      const answer = pageOf(row);
      let path: string | null = `/${andHidden === undefined ? 'query' : 'queryAll'}?q=${encodeURIComponent(query)}`;
      while (path !== null) {
        const page: Result<z.infer<typeof answer>> = await connection.send({ method: 'GET', path, answer });
        if (!page.ok) return page;
        const next: string | null = page.value.done ? null : (page.value.nextRecordsUrl ?? null);
        // Half a list must never pass for the whole of it.
        if (!page.value.done && next === null)
          return failed({ kind: 'unreadable', words: 'more rows, but no way to them' });
        await onPage(page.value.records);
        path = next;
      }
      return ok(undefined);
    },
    async describe(object) {
      const known = described.get(object);
      if (known !== undefined) return ok(known);
      const answer = await connection.send({
        method: 'GET',
        path: `/sobjects/${object}/describe`,
        answer: describedObject,
      });
      if (answer.ok) described.set(object, answer.value);
      return answer;
    },
  };
  return connection;
}

/** All rows of a short query at once. */
export async function allRows<Row>(connection: Connection, query: string, row: z.ZodType<Row>): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  const read = await connection.readRows(query, row, async page => void rows.push(...page));
  return read.ok ? ok(rows) : read;
}
