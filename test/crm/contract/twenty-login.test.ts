import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { signInToTwenty } from './twenty-login';

/** A Twenty of some version: it knows only these words, at this path. */
type Version = { path: string; login: string; takesOrigin: boolean; exchange: string; token: string };

let server: Server;
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function startVersion({ path, login, takesOrigin, exchange, token }: Version): Promise<string> {
  const refusal = (message: string) => ({ errors: [{ message }] });
  function answer(url: string, query: string, variables: Record<string, string>): unknown {
    const name = /: (\w+)\(/.exec(query)?.[1] ?? '';
    if (url !== `/${path}` || (name !== login && name !== exchange))
      return refusal(`Cannot query field "${name}" on type "Mutation".`);
    if (!takesOrigin && query.includes('origin: '))
      return refusal(`Unknown argument "origin" on field "Mutation.${name}".`);
    if (name === login) {
      return variables['password'] === 'right'
        ? { data: { login: { loginToken: { token: 'once' } } } }
        : refusal('Wrong password');
    }
    if (!query.includes(` ${token} {`)) return refusal('Cannot query field "x" on type "AuthTokenPair".');
    return { data: { pair: { tokens: { [token]: { token: 'access' }, refreshToken: { token: 'refresh' } } } } };
  }
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
      response.end(JSON.stringify(answer(request.url ?? '', query, variables)));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const present: Version = {
  path: 'graphql',
  login: 'getLoginTokenFromCredentials',
  takesOrigin: true,
  exchange: 'getAuthTokensFromLoginToken',
  token: 'accessToken',
};

describe('signing in to any version', () => {
  it.each([
    ['0.50', present],
    ['one that asks for no origin', { ...present, takesOrigin: false }],
    ['an old one', { ...present, login: 'challenge', exchange: 'verify', takesOrigin: false }],
    ['a newer one', { ...present, path: 'metadata', token: 'accessOrWorkspaceAgnosticToken' }],
  ])('%s', async (_, version) => {
    const address = await startVersion(version);
    const pair = await signInToTwenty({ address, user: 'tim@apple.dev', password: 'right' });
    expect(pair.accessToken.token).toBe('access');
  });

  it('a wrong password is told as that, not as a version', async () => {
    const address = await startVersion({ ...present, takesOrigin: false });
    const login = { address, user: 'tim@apple.dev', password: 'wrong' };
    await expect(signInToTwenty(login)).rejects.toThrow('Wrong password');
  });
});
