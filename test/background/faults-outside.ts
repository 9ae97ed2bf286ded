import type { OrgWorld } from '../support/org-world';

/** Faults of the device and the network around any request to the org. Each gives back how it ends. */

export function noNetwork({ browser }: OrgWorld): () => void {
  const send = browser.fetch;
  browser.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  return () => {
    browser.fetch = send;
  };
}

/** A browser may send a request again whose connection broke: Salesforce then acts twice. */
export function repeats(method: 'POST' | 'PATCH') {
  return ({ browser }: OrgWorld): (() => void) => {
    const send = browser.fetch;
    browser.fetch = async (url, init) => {
      if (init.method === method) await (await send(url, init)).text();
      return send(url, init);
    };
    return () => {
      browser.fetch = send;
    };
  };
}

export function loseCookie({ browser }: OrgWorld): () => void {
  const cookies = browser.cookieJar.splice(0);
  return () => void browser.cookieJar.push(...cookies);
}

export function signInColleague({ browser, demo }: OrgWorld): () => void {
  const cookie = browser.cookieJar.find(each => each.domain === demo.org.apiHost);
  const [other] = demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`);
  const own = cookie?.value ?? '';
  if (cookie !== undefined) cookie.value = demo.signIn({ userId: String(other?.['Id']) });
  return () => {
    if (cookie !== undefined) cookie.value = own;
  };
}
