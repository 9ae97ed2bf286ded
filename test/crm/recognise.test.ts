import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outside } from '@/lib/crm/crm';
import { recogniseCrm } from '@/lib/crm/recognise-crm';
import { type Espocrm, startEspocrm } from '../stand-ins/espocrm/espocrm';
import { startTwenty, type Twenty } from '../stand-ins/twenty/twenty';

let espo: Espocrm;
let twenty: Twenty;

beforeAll(async () => {
  espo = await startEspocrm({ path: '/crm/' });
  twenty = await startTwenty();
});
afterAll(async () => {
  await espo.stop();
  await twenty.stop();
});

/** A browser with some cookies for the site. */
function browserWith(cookies: { name: string; value: string }[] = []): Outside {
  return {
    now: () => new Date().toISOString(),
    cookies: async ({ name }) => cookies.filter(each => each.name === name).map(({ value }) => ({ domain: '', value })),
    fetch: (url, init) => {
      const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return fetch(url, {
        ...init,
        headers: { ...init.headers, ...(init.credentials === 'include' ? { Cookie } : {}) },
      });
    },
  };
}

const uuid = '20202020-3ec3-4fe3-8997-b76aa0bfa408';
const recognise = (address: string, browser = browserWith()) => recogniseCrm(new URL(address), browser);

describe('which CRM answers at an address', () => {
  it.each(['', '#Account/view/6b01c0a8a229330ba', 'index.php', '?x=1#Account'])(
    'EspoCRM by its page "%s"',
    async page => {
      expect(await recognise(`${espo.address}${page}`)).toEqual({
        ok: true,
        value: { crm: 'espocrm', address: espo.address },
      });
    },
  );

  it.each(['', `object/company/${uuid}`, 'objects/companies?view=1', 'settings/accounts'])(
    'Twenty by its page "%s"',
    async page => {
      expect(await recognise(`${twenty.address}${page}`)).toEqual({
        ok: true,
        value: { crm: 'twenty', address: twenty.address },
      });
    },
  );

  it('with a session as well as without one', async () => {
    const inEspo = browserWith(espo.signIn('rep'));
    expect(await recognise(espo.address, inEspo)).toMatchObject({ ok: true, value: { crm: 'espocrm' } });
    const pair = { name: 'tokenPair', value: encodeURIComponent(JSON.stringify(twenty.signIn('tim@apple.dev'))) };
    expect(await recognise(twenty.address, browserWith([pair]))).toMatchObject({ ok: true, value: { crm: 'twenty' } });
  });

  it('only that site is asked, and no token is sent to look', async () => {
    const asked: string[] = [];
    const browser = browserWith();
    await recogniseCrm(new URL(`${twenty.address}object/company/${uuid}`), {
      ...browser,
      fetch: (url, init) => {
        asked.push(new URL(url).origin);
        expect(JSON.stringify(init.headers)).not.toContain('Bearer');
        return browser.fetch(url, init);
      },
    });
    expect(new Set(asked)).toEqual(new Set([new URL(twenty.address).origin]));
  });

  it('another path of the same server is none', async () => {
    const { origin } = new URL(espo.address);
    expect(await recognise(`${origin}/shop/`)).toEqual({ ok: false, problem: { kind: 'noCrm' } });
  });

  it.each([
    ['a plain page', 200, '<html><title>Shop</title>EspoCRM is not here</html>'],
    ['a page that only speaks of them', 200, '<html><title>Twenty things about EspoCRM</title></html>'],
    ['an API of something else', 200, '{"hello":"world"}'],
    ['a locked door', 401, ''],
    ['a broken server', 500, 'oops'],
  ])('%s is no CRM', async (_, status, body) => {
    const server = createServer((_request, response) => {
      response.writeHead(status);
      response.end(body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // a server that listens on a port has such an address
    const answer = await recognise(`http://127.0.0.1:${port}/`);
    server.close();
    server.closeAllConnections();
    expect(answer).toEqual({ ok: false, problem: { kind: 'noCrm' } });
  });

  it('nobody at all is said to be out of reach', async () => {
    expect(await recognise('http://127.0.0.1:9/')).toEqual({ ok: false, problem: { kind: 'offline' } });
  });
});
