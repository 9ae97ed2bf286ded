import { openCrmAmong } from '@/lib/crm/choose-crm';
import type { CrmApi, Outside } from '@/lib/crm/crm';
import type { Result } from '@/lib/result';
import type { DemoOrg } from '../../demo-org/demo-org';

/** The rep's browser as the adapter sees it: cookies of the demo org, and a network that leads to it. */
export type Browser = Outside & {
  /** What was asked, `METHOD host/path`. */
  asked: string[];
  cookieJar: { domain: string; value: string }[];
};

export function browserOf(demo: DemoOrg): Browser {
  const { pageHost, apiHost } = demo.org;
  const asked: string[] = [];
  const cookieJar = [
    { domain: pageHost, value: demo.signIn({ kind: 'page' }) },
    { domain: apiHost, value: demo.signIn() },
  ];
  return {
    asked,
    cookieJar,
    cookies: async ({ domain, url }) => {
      const host = url === undefined ? null : new URL(url).hostname;
      return cookieJar.filter(cookie =>
        host === null ? cookie.domain.endsWith(`.${domain}`) : cookie.domain === host,
      );
    },
    fetch: (url, init) => {
      const { host, pathname, search } = new URL(url);
      asked.push(`${init.method} ${host}${pathname}`);
      // On loopback every host is the first org's API, which is the only one asked here.
      if (host !== apiHost) throw new Error(`asked ${host}`);
      return fetch(`${demo.address}${pathname}${search}`, init);
    },
    now: () => demo.clock.now().toISOString(),
  };
}

export async function openDemo(demo: DemoOrg, browser = browserOf(demo)): Promise<CrmApi> {
  return must(await openCrmAmong([])(demo.org.pageHost, browser));
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(`${result.problem.kind}: ${result.problem.words ?? ''} ${result.problem.field ?? ''}`);
  return result.value;
}
