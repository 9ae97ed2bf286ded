import { z } from 'zod';
import type { AddedCrm } from '@/lib/crm/added-crm';
import { siteOf } from '@/lib/crm/added-crm';
import { openCrmAmong } from '@/lib/crm/choose-crm';
import { type Login, type Made, Removal } from './login';
import { networkOver } from './network';
import { must } from './steps';
import type { World } from './world';

/** An EspoCRM, stand-in or real, as a world for the contract. Talks to it with nothing but its address and a login. */
export async function espocrmWorld({ address, user, password }: Login): Promise<World> {
  const api = `${address}api/v1/`;
  let cookies: Record<string, string> = {};

  /** As its own login form does. */
  async function signIn(): Promise<void> {
    const credentials = Buffer.from(`${user}:${password}`).toString('base64');
    const answer = await fetch(`${api}App/user`, {
      headers: {
        Authorization: `Basic ${credentials}`,
        'Espo-Authorization': credentials,
        'Espo-Authorization-By-Token': 'false',
        'Espo-Authorization-Create-Token-Secret': 'true',
      },
    });
    if (!answer.ok) throw new Error(`${address} does not let ${user} in (${answer.status})`);
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const secret = answer.headers.getSetCookie().map(line => /^auth-token-secret=([^;]*)/.exec(line)?.[1]);
    cookies = { 'auth-token': token, 'auth-token-secret': secret.find(each => each !== undefined) ?? '' };
  }

  const cookieHeader = (): string =>
    Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  const withCookies: World['network']['fetch'] = (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...init.headers, ...(init.credentials === 'include' ? { Cookie: cookieHeader() } : {}) },
    });

  async function ask(method: string, path: string, body?: Record<string, unknown>): Promise<unknown> {
    const answer = await withCookies(`${api}${path}`, {
      method,
      credentials: 'include',
      // Somebody of the same name may be there, from a run that was cut off.
      headers: { 'Content-Type': 'application/json', 'X-Skip-Duplicate-Check': 'true' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${answer.headers.get('X-Status-Reason') ?? ''} ${text}`);
    }
    return text === '' ? null : JSON.parse(text);
  }

  const removal = new Removal(({ what, id }) => ask('DELETE', `${what}/${id}`));
  async function make(what: string, body: Record<string, unknown>): Promise<string> {
    const { id } = z.object({ id: z.string() }).parse(await ask('POST', what, body));
    removal.add({ what, id });
    return id;
  }

  await signIn();
  const me = z.object({ user: z.object({ id: z.string() }) }).parse(await ask('GET', 'App/user')).user.id;
  const run = crypto.randomUUID().slice(0, 8);
  const name = `Throughline check account ${run}`;
  const lastName = `Check-${run}`;
  const made: Made = await removal.unlessItFails(async () => {
    const account = await make('Account', { name, assignedUserId: me });
    const person = await make('Contact', {
      firstName: 'Paula',
      lastName,
      accountId: account,
      // The title stands on the link between the two.
      title: 'Buyer',
      accountTitle: 'Buyer',
      assignedUserId: me,
    });
    const opportunity = await make('Opportunity', {
      name: 'Throughline check opportunity',
      accountId: account,
      stage: 'Prospecting',
      amount: 1_000,
      closeDate: new Date().toISOString().slice(0, 10),
      assignedUserId: me,
    });
    return { account, person, opportunity };
  });
  const network = networkOver(withCookies);
  const added: AddedCrm = { crm: 'espocrm', address };
  const outside = {
    fetch: network.fetch,
    cookies: async ({ name: wanted }: { name: string }) =>
      cookies[wanted] === undefined ? [] : [{ domain: new URL(address).hostname, value: cookies[wanted] }],
    now: () => new Date().toISOString(),
  };

  async function withSubject(subject: string): Promise<{ what: string; id: string }[]> {
    const found: { what: string; id: string }[] = [];
    for (const what of ['Call', 'Meeting', 'Task']) {
      const query = new URLSearchParams({
        maxSize: '50',
        'where[0][type]': 'equals',
        'where[0][attribute]': 'accountId',
        'where[0][value]': made.account,
        orderBy: 'createdAt',
        order: 'desc',
      });
      const row = z.object({ id: z.string(), name: z.string() });
      const { list } = z.object({ list: z.array(row) }).parse(await ask('GET', `${what}?${query}`));
      found.push(...list.filter(each => asTyped(each.name) === asTyped(subject)).map(({ id }) => ({ what, id })));
    }
    return found;
  }

  return {
    name: 'EspoCRM',
    network,
    hosts: [new URL(address).host],
    open: async () => must(await openCrmAmong([added])(siteOf(address), outside)),
    isWrite: ({ method }) => method !== 'GET',
    signOut() {
      cookies = {};
    },
    signIn,
    now: outside.now,
    chosenField: 'description',
    account: { record: made.account, name },
    person: { record: made.person, name: `Paula ${lastName}`, title: 'Buyer' },
    opportunity: { record: made.opportunity },
    noAccount: '00000000000000000',
    inCrm: {
      async logCall(subject, on = 'account') {
        const at = timeText(Date.now() - 600_000);
        const id = await make('Call', {
          name: subject,
          status: 'Held',
          direction: 'Outbound',
          dateStart: at,
          dateEnd: timeText(Date.now()),
          parentType: on === 'account' ? 'Account' : 'Contact',
          parentId: on === 'account' ? made.account : made.person,
          ...(on === 'account' ? {} : { contactsIds: [made.person] }),
          assignedUserId: me,
        });
        return `Call-${id}`;
      },
      async rename(record, subject) {
        await ask('PUT', record.replace('-', '/'), { name: subject });
      },
      async remove(record) {
        await ask('DELETE', record.replace('-', '/'));
      },
      count: async subject => (await withSubject(subject)).length,
    },
    async cleanUp() {
      // What the checks logged through the extension hangs on the account; whoever deletes that must find it first.
      for (const what of ['Call', 'Meeting', 'Task']) {
        const query = new URLSearchParams({
          maxSize: '200',
          select: 'id',
          'where[0][type]': 'equals',
          'where[0][attribute]': 'accountId',
          'where[0][value]': made.account,
        });
        const { list } = z
          .object({ list: z.array(z.object({ id: z.string() })) })
          .parse(await ask('GET', `${what}?${query}`));
        for (const { id } of list) removal.add({ what, id });
      }
      return removal.run();
    },
  };
}

function timeText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** EspoCRM takes no `<`, `>` and `=` in names; signs that look like them stand in their place. */
function asTyped(subject: string): string {
  return subject.replace(/[<>=‹›꞊]/g, ' ');
}
