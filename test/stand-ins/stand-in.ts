import type { Clock } from '../demo-org/clock';
import { createFaults, type Faults } from '../demo-org/faults';
import { type LoggedRequest, startServer } from '../demo-org/server';
import type { WebReply, WebRequest } from '../demo-org/web';

/** A small honest server in the place of somebody else's CRM: plain http on loopback, its data in memory. */
export type StandIn = {
  /** Where the CRM begins, with a closing slash. */
  address: string;
  requests: LoggedRequest[];
  faults: Faults;
  stop(): Promise<void>;
};

export async function startStandIn(
  answer: (request: WebRequest) => WebReply,
  { clock, path = '/', port = 0 }: { clock: Clock; path?: string | undefined; port?: number | undefined },
): Promise<StandIn> {
  const requests: LoggedRequest[] = [];
  const faults = createFaults();
  const server = await startServer({
    certificate: undefined,
    port,
    faults,
    requests,
    clock,
    answer: async request => {
      const isInside = request.path.startsWith(path);
      const reply = isInside
        ? answer({ ...request, path: request.path.slice(path.length - 1) })
        : { status: 404, headers: {}, body: '' };
      return { reply, apiCall: false };
    },
  });
  return { address: `http://localhost:${server.port}${path}`, requests, faults, stop: server.stop };
}

export function cookiesOf(request: WebRequest): Record<string, string> {
  const pairs = (request.headers['cookie'] ?? '').split(/;\s*/).filter(pair => pair.includes('='));
  return Object.fromEntries(pairs.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
