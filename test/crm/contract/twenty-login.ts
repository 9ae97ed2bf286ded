import { z } from 'zod';
import type { Login } from './login';

/** Signs in to a Twenty by its own questions. They differ between versions: the older wordings are tried after the newer. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

const token = z.object({ token: z.string(), expiresAt: z.string().optional() });
const older = z.object({ tokens: z.object({ accessToken: token, refreshToken: token }) });
const newer = z
  .object({ tokens: z.object({ accessOrWorkspaceAgnosticToken: token, refreshToken: token }) })
  .transform(({ tokens }) => ({
    tokens: { accessToken: tokens.accessOrWorkspaceAgnosticToken, refreshToken: tokens.refreshToken },
  }));
const login = z.object({ login: z.object({ loginToken: z.object({ token: z.string() }) }) });
const pair = z.object({ pair: z.union([older, newer]) });
export type TokenPair = z.infer<typeof older>['tokens'];

const credentials = ['email: $email, password: $password, origin: $origin', 'email: $email, password: $password'];
const exchanges = [
  { name: 'getAuthTokensFromLoginToken', parameters: 'loginToken: $token, origin: $origin' },
  { name: 'getAuthTokensFromLoginToken', parameters: 'loginToken: $token' },
  { name: 'verify', parameters: 'loginToken: $token' },
];
const tokenNames = ['accessToken', 'accessOrWorkspaceAgnosticToken'];

export async function signInToTwenty({ address, user, password }: Login): Promise<TokenPair> {
  const origin = new URL(address).origin;
  const variables = { email: user, password, origin };
  const names = ['getLoginTokenFromCredentials', 'challenge'];
  const first = await firstThatWorks(
    ['graphql', 'metadata'].flatMap(path =>
      names.flatMap(name =>
        credentials.map(parameters => ({
          path,
          query: `${declared(parameters)} { login: ${name}(${parameters}) { loginToken { token } } }`,
        })),
      ),
    ),
    ({ path, query }) => askTwenty(address, path, query, variables),
  );
  const loginToken = login.parse(first.answer).login.loginToken.token;
  const second = await firstThatWorks(
    exchanges.flatMap(({ name, parameters }) =>
      tokenNames.map(
        tokenName =>
          `${declared(parameters)} { pair: ${name}(${parameters}) { tokens { ${tokenName} { token expiresAt } refreshToken { token expiresAt } } } }`,
      ),
    ),
    query => askTwenty(address, first.way.path, query, { token: loginToken, origin }),
  );
  return pair.parse(second.answer).pair.tokens;
}

/** The variables that stand in the parameters, each a text. */
function declared(parameters: string): string {
  const names = [...parameters.matchAll(/\$(\w+)/g)].map(match => `$${match[1]}: String!`);
  return `mutation(${names.join(', ')})`;
}

/** The first way that works; otherwise the last one's reason, unless an earlier one spoke of the login itself. */
async function firstThatWorks<Way>(ways: readonly Way[], go: (way: Way) => Promise<unknown>) {
  let why: Error | null = null;
  for (const way of ways) {
    try {
      return { way, answer: await go(way) };
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      const isOfWording = /Cannot query|Unknown (?:argument|type)|is not defined/.test(failure.message);
      if (!isOfWording && /password|user not found|credential/i.test(failure.message)) throw failure;
      why ??= failure;
    }
  }
  throw why ?? new Error('no way to sign in');
}

/** One question; throws with Twenty's words. */
export async function askTwenty(
  address: string,
  path: string,
  query: string,
  variables: Record<string, unknown> = {},
  accessToken?: string,
): Promise<unknown> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const told = z
    .object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() })
    .safeParse(parsed(text)).data;
  const [problem] = told?.errors ?? [];
  if (told === undefined || problem !== undefined) {
    throw new Error(`${path}: ${problem?.message ?? `${answer.status} ${text.slice(0, 200)}`}`);
  }
  return told.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page: whoever asked is told its beginning.
    return undefined;
  }
}
