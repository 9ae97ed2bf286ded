import { request } from 'node:http';
import type { Outside } from '@/lib/crm/crm';
import type { DemoOrg } from '../demo-org/demo-org';
import type { Org } from '../demo-org/org';

/** A browser before a demo server with several orgs: each request goes to the org whose host it names. */
export function browserOfAll(demo: DemoOrg): Outside & { asked: string[]; cookieJar: Map<string, string> } {
  const cookieJar = new Map<string, string>();
  const asked: string[] = [];
  for (const org of demo.orgs) signInTo(demo, org, cookieJar);
  return {
    asked,
    cookieJar,
    cookies: async ({ domain, url }) => {
      const host = url === undefined ? null : new URL(url).hostname;
      const isMeant = (each: string) => (host === null ? each.endsWith(`.${domain}`) : each === host);
      return [...cookieJar].filter(([each]) => isMeant(each)).map(([each, value]) => ({ domain: each, value }));
    },
    fetch: (url, init) => {
      const { host, pathname, search } = new URL(url);
      asked.push(`${init.method} ${host}${pathname}`);
      return ask(demo, host, `${pathname}${search}`, init);
    },
    now: () => demo.clock.now().toISOString(),
  };
}

/** As that person; as the org's rep when nobody is named. */
export function signInTo(demo: DemoOrg, org: Org, cookieJar: Map<string, string>, userId = org.userId): void {
  cookieJar.set(org.pageHost, demo.signIn({ org, userId, kind: 'page' }));
  cookieJar.set(org.apiHost, demo.signIn({ org, userId }));
}

/** `fetch` names the host it connects to; here all hosts are one server. */
function ask(demo: DemoOrg, host: string, path: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host };
    const outgoing = request({ port: demo.port, host: '127.0.0.1', path, method: init.method, headers }, incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', chunk => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 500;
        const heard = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers: heard }));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(typeof init.body === 'string' ? init.body : undefined);
  });
}
