import type { z } from 'zod';
import { failed, ok, type Problem, type ProblemKind, type Result } from '@/lib/result';
import type { ApiUsage, Outside } from '../crm';
import type { Token } from './cookie-tokens';
import { type RestRequest, sendRequest } from './request';
import type { Session } from './session';
import { countAnswer, type DescribedObject, describedObject, pageOf, versions } from './shapes';

/** The newest API version this code was written for. An older org is asked in its own. */
const KNOWN_VERSION = 67;

/** A session one can ask: adds the API version, the token and one second try after a new sign-in. */
export type Connection = {
  readonly org: string;
  /** `path` is below the API version, unless it begins with `/services/`. */
  send<Answer>(request: Sent<Answer>): Promise<Result<Answer>>;
  /**
   * All rows of a query, page by page. While `onPage` stores one, the next comes and is made ready. What either cannot do
   * with a page ends the reading. `andHidden`: deleted and archived ones too.
   */
  readRows<Row, Ready>(
    query: string,
    row: z.ZodType<Row>,
    makeReady: (rows: Row[]) => Promise<Result<Ready>>,
    onPage: (ready: Ready, isLast: boolean) => Promise<Result<unknown>>,
    andHidden?: 'andHidden',
  ): Promise<Result<unknown>>;
  /** What the rep may see and set of an object. Asked once a session. */
  describe(object: string): Promise<Result<DescribedObject>>;
  usage(): ApiUsage;
  /** The CRM's clock at its last answer. */
  answeredAt(): string | null;
  /** Another number after the token has changed: whatever is remembered of the user is then old. Asks only the browser. */
  signIn(): Promise<Result<number>>;
  /**
   * The same session for writing, as long as that sign-in lasts. After a change of token it sends nothing and says
   * `otherUser`: whoever that is has not been asked for.
   */
  writingAs(signIn: number): Connection;
};

type Sent<Answer> = Pick<RestRequest<Answer>, 'method' | 'path' | 'body' | 'answer'>;

export function connect(session: Session, outside: Outside): Connection {
  let usage: ApiUsage = null;
  let answeredAt: string | null = null;
  let version: string | null = null;
  let lastToken = '';
  /** The host whose token was taken last. A renamed domain leaves others behind. */
  let host: string | null = null;
  let signIns = 0;
  let described = new Map<string, DescribedObject>();

  async function tokenNow(): Promise<Result<Token>> {
    const tokens = await session.readTokens();
    if (!tokens.ok) return tokens;
    const token = tokens.value.find(each => each.host === host) ?? tokens.value[0];
    if (token === undefined) return failed({ kind: 'signedOut' });
    note(token);
    return ok(token);
  }

  function note({ value }: Token): void {
    if (value === lastToken) return;
    lastToken = value;
    signIns += 1;
    // Another user may see other fields.
    described = new Map();
  }

  async function sendTo<Answer>(request: Sent<Answer>, asSignIn: number | null): Promise<Result<Answer>> {
    const token = await tokenNow();
    if (!token.ok) return token;
    if (asSignIn !== null && asSignIn !== signIns) return failed({ kind: 'otherUser' });
    const first = await sendOnce(request, token.value);
    if (first.ok || asSignIn !== null || !isOfSession(first.problem.kind)) return first;
    const otherwise = await sendOtherwise(request, token.value, first.problem.kind);
    // An app's token that is no good any more is no sign-in that was missed.
    return otherwise ?? (token.value.app === undefined ? first : failed({ kind: 'connectAgain' }));
  }

  /**
   * The rep may have signed in again just now, an app's token may have had its time, the session may be one that a
   * renamed domain left behind, or the org may let only its own app in. Each other token is tried once; the same would
   * only be refused again.
   */
  async function sendOtherwise<Answer>(
    request: Sent<Answer>,
    refused: Token,
    why: ProblemKind,
  ): Promise<Result<Answer> | null> {
    const tokens = await session.readTokens();
    // Taken back in the org, or left behind by another sign-in: the rep has to connect again.
    if (!tokens.ok) return tokens;
    const others = tokens.value.filter(({ value }) => value !== refused.value);
    for (const token of others) {
      const answer = await sendWith(token, request);
      if (answer !== null) return answer;
    }
    // Who is signed out of the browser's own session gets in by no app either.
    const fresh = refused.app === undefined && why === 'signedOut' ? null : await session.renew(refused);
    return fresh === null ? null : sendWith(fresh, request);
  }

  /** Null when this session is refused as well. One that is taken is used from now on. */
  async function sendWith<Answer>(token: Token, request: Sent<Answer>): Promise<Result<Answer> | null> {
    const answer = await sendOnce(request, token);
    if (!answer.ok && isOfSession(answer.problem.kind)) return null;
    host = token.host;
    note(token);
    return answer;
  }

  async function sendOnce<Answer>(request: Sent<Answer>, token: Token): Promise<Result<Answer>> {
    const outcome = await sendRequest(outside, { ...request, host: token.host, token: token.value });
    usage = outcome.usage ?? usage;
    answeredAt = outcome.answeredAt ?? answeredAt;
    return outcome.result;
  }

  async function versionInUse(): Promise<Result<string>> {
    if (version !== null) return ok(version);
    const offered = await sendTo({ method: 'GET', path: '/services/data', answer: versions }, null);
    if (!offered.ok) return offered;
    const newest = Math.max(...offered.value.map(each => Number(each.version)));
    version = Math.min(KNOWN_VERSION, newest).toFixed(1);
    return ok(version);
  }

  async function send<Answer>(request: Sent<Answer>, asSignIn: number | null): Promise<Result<Answer>> {
    if (request.path.startsWith('/services/')) return sendTo(request, asSignIn);
    const inUse = await versionInUse();
    const path = (base: string): string => `/services/data/v${base}${request.path}`;
    return inUse.ok ? sendTo({ ...request, path: path(inUse.value) }, asSignIn) : inUse;
  }

  const connection: Connection = {
    org: session.org,
    usage: () => usage,
    answeredAt: () => answeredAt,
    async signIn() {
      const token = await tokenNow();
      return token.ok ? ok(signIns) : token;
    },
    send: request => send(request, null),
    writingAs: asSignIn => ({ ...connection, send: request => send(request, asSignIn) }),
    async readRows(query, row, makeReady, onPage, andHidden) {
      const answer = pageOf(row);
      const ask = async (path: string) => {
        const page = await connection.send({ method: 'GET', path, answer });
        if (!page.ok) return page;
        const { records, done, nextRecordsUrl } = page.value;
        const next = done ? null : (nextRecordsUrl ?? null);
        // Half a list must never pass for the whole of it.
        if (!done && next === null)
          return failed<Problem>({ kind: 'unreadable', words: 'more rows, but no way to them' });
        const ready = await makeReady(records);
        return ready.ok ? ok({ ready: ready.value, next }) : ready;
      };
      const first = `/${andHidden === undefined ? 'query' : 'queryAll'}?q=${encodeURIComponent(query)}`;
      for (let coming: ReturnType<typeof ask> | null = ask(first); coming !== null; ) {
        const page: Awaited<ReturnType<typeof ask>> = await coming;
        if (!page.ok) return page;
        const { ready, next }: { ready: Parameters<typeof onPage>[0]; next: string | null } = page.value;
        // While this page is being stored, the next is on its way.
        coming = next === null ? null : ask(next);
        const taken = await onPage(ready, next === null);
        if (!taken.ok) return taken;
      }
      return ok(null);
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

/** Another session might not be refused so. */
function isOfSession(kind: ProblemKind): boolean {
  return kind === 'signedOut' || kind === 'apiRefused';
}

/** All rows of a short query at once. */
export async function allRows<Row>(
  connection: Connection,
  query: string,
  row: z.ZodType<Row>,
  andHidden?: 'andHidden',
): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  const asTheyAre = async (page: Row[]): Promise<Result<Row[]>> => ok(page);
  const read = await connection.readRows(query, row, asTheyAre, async page => ok(rows.push(...page)), andHidden);
  return read.ok ? ok(rows) : read;
}

/** How many rows a query has, deleted and archived ones too. */
export async function countRows(connection: Connection, query: string): Promise<Result<number>> {
  const path = `/queryAll?q=${encodeURIComponent(query)}`;
  const counted = await connection.send({ method: 'GET', path, answer: countAnswer });
  return counted.ok ? ok(counted.value.totalSize) : counted;
}
