/** How tests talk to the stand-in: as jsforce does, or with bare requests. */
import jsforce from 'jsforce';
import type { DemoOrg } from './demo-org';

export type Connection = InstanceType<typeof jsforce.Connection>;

/** A connection of the independent client, signed in. Needs a server on plain http. */
export function connect(demo: DemoOrg, accessToken = demo.signIn()): Connection {
  return new jsforce.Connection({ instanceUrl: demo.address, accessToken, version: '67.0' });
}

export interface BareAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** A request without any client in between; paths begin after `/services/data/v67.0`, or are whole. */
export async function bare(
  demo: DemoOrg,
  method: string,
  path: string,
  body?: unknown,
  token = demo.signIn(),
): Promise<BareAnswer> {
  const whole = path.startsWith('/services') ? path : `/services/data/v67.0${path}`;
  const answer = await fetch(demo.address + whole, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

/** The answer to a query, without a client. */
export function bareQuery(demo: DemoOrg, soql: string): Promise<BareAnswer> {
  return bare(demo, 'GET', `/query?q=${encodeURIComponent(soql)}`);
}
