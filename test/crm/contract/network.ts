import type { Outside } from '@/lib/crm/crm';

/** The way to a CRM, which can be made to fail: the same faults for every CRM, real ones too. */
export type NetworkFault =
  /** The request never arrives. */
  | 'lostBefore'
  /** It arrives and is carried out; the answer is lost. */
  | 'lostAfter'
  | 'halfAnswer'
  /** A maintenance page. */
  | 'serverDown'
  /** Somebody's page instead of data, as networks of hotels give. */
  | 'strangePage'
  | 'strangeShape';

export type Asked = { method: string; url: URL; body: string };

export type Network = {
  fetch: Outside['fetch'];
  asked: Asked[];
  /** Let some requests go wrong: all, or those that `isMeant`; the first `skip` of them still work. */
  fail(fault: NetworkFault, options?: { isMeant?: (asked: Asked) => boolean; times?: number; skip?: number }): void;
  /** Everything works again. */
  calm(): void;
};

export function networkOver(real: Outside['fetch']): Network {
  let fault: { kind: NetworkFault; isMeant: (asked: Asked) => boolean; left: number; skip: number } | null = null;
  const asked: Asked[] = [];

  function next(request: Asked): NetworkFault | null {
    if (fault === null || fault.left === 0 || !fault.isMeant(request)) return null;
    if (fault.skip > 0) {
      fault.skip -= 1;
      return null;
    }
    fault.left -= 1;
    return fault.kind;
  }

  return {
    asked,
    fail(kind, { isMeant = () => true, times = Number.POSITIVE_INFINITY, skip = 0 } = {}) {
      fault = { kind, isMeant, left: times, skip };
    },
    calm() {
      fault = null;
    },
    async fetch(url, init) {
      const request = { method: init.method ?? 'GET', url: new URL(url), body: String(init.body ?? '') };
      asked.push(request);
      switch (next(request)) {
        case null:
          return real(url, init);
        case 'lostBefore':
          throw new TypeError('fetch failed');
        case 'lostAfter':
          await (await real(url, init)).text();
          throw new TypeError('fetch failed');
        case 'halfAnswer': {
          const response = await real(url, init);
          const text = await response.text();
          return new Response(text.slice(0, text.length / 2), { status: response.status, headers: response.headers });
        }
        case 'serverDown':
          return new Response('<html><body><h1>Maintenance</h1></body></html>', { status: 503 });
        case 'strangePage':
          return new Response('<html><body>Please sign in to the hotel.</body></html>', { status: 200 });
        case 'strangeShape':
          return new Response('{"unexpected":{"shape":true}}', { status: 200 });
      }
    },
  };
}
