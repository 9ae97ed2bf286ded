import { z } from 'zod';
import { type AddedCrm, siteOf } from '@/lib/crm/added-crm';
import { openCrmAmong } from '@/lib/crm/choose-crm';
import { type Login, type Made, Removal } from './login';
import { networkOver } from './network';
import { must } from './steps';
import { type Ask, askTwenty, signInToTwenty } from './twenty-login';
import type { World } from './world';

const idRow = z.object({ id: z.string(), title: z.string().nullish() });
const idPage = z.object({
  page: z.object({
    edges: z.array(z.object({ node: idRow })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** A Twenty, stand-in or real, as a world for the contract. Talks to it with nothing but its address and a login. */
export async function twentyWorld(login: Login): Promise<World> {
  const { address } = login;
  // Two clocks never agree.
  const begunAt = new Date(Date.now() - 600_000).toISOString();
  let pair = await signInToTwenty(login);
  const ask: Ask = (query, variables) => askTwenty(address, 'graphql', query, variables, pair.accessToken.token);

  const user = z.object({ currentUser: z.object({ workspaceMember: z.object({ id: z.string() }) }) });
  const me = user.parse(await ask('query { currentUser { workspaceMember { id } } }')).currentUser.workspaceMember.id;
  const made = z.object({ made: z.object({ id: z.string() }) });
  const removal = new Removal(async ({ what, id }) => {
    try {
      await ask(`mutation { destroy${what}(id: "${id}") { id } }`);
    } catch (error) {
      // Some versions only let records go that are in the bin already.
      await ask(`mutation { delete${what}(id: "${id}") { id } }`);
      await ask(`mutation { destroy${what}(id: "${id}") { id } }`).catch(() => {
        throw error;
      });
    }
  });

  /** `data` as GraphQL writes it. */
  async function make(what: string, data: string): Promise<string> {
    const { id } = made.parse(await ask(`mutation { made: create${what}(data: ${data}) { id } }`)).made;
    removal.add({ what, id });
    return id;
  }

  const name = `Throughline check company ${crypto.randomUUID().slice(0, 8)}`;
  const records: Made = await removal.unlessItFails(async () => {
    const account = await make('Company', `{name: "${name}"}`);
    const person = await make(
      'Person',
      `{name: {firstName: "Paula", lastName: "Check"}, jobTitle: "Buyer", companyId: "${account}"}`,
    );
    const opportunity = await make('Opportunity', `{name: "Throughline check", companyId: "${account}"}`);
    return { account, person, opportunity };
  });
  const { account, person } = records;
  const network = networkOver((url, init) => fetch(url, init));
  const added: AddedCrm = { crm: 'twenty', address };
  let isSignedIn = true;
  const outside = {
    fetch: network.fetch,
    // As its page keeps it: one cookie that the page can read.
    cookies: async ({ name: wanted }: { name: string }) =>
      wanted === 'tokenPair' && isSignedIn
        ? [{ domain: new URL(address).hostname, value: encodeURIComponent(JSON.stringify(pair)) }]
        : [],
    now: () => new Date().toISOString(),
  };

  async function link(taskId: string, on: 'account' | 'person'): Promise<void> {
    const [object, id] = on === 'account' ? ['company', account] : ['person', person];
    try {
      await make('TaskTarget', `{taskId: "${taskId}", ${object}Id: "${id}"}`);
    } catch {
      // Newer versions call it otherwise.
      const newer = `target${object === 'company' ? 'Company' : 'Person'}Id`;
      await make('TaskTarget', `{taskId: "${taskId}", ${newer}: "${id}"}`);
    }
  }

  async function idsIn(plural: string, filter: string): Promise<z.infer<typeof idRow>[]> {
    const rows: z.infer<typeof idRow>[] = [];
    for (let after = ''; ; ) {
      const asked = `page: ${plural}(filter: ${filter}, first: 60${after === '' ? '' : `, after: "${after}"`})`;
      const selection = `{ edges { node { id ${plural === 'tasks' ? 'title' : ''} } } pageInfo { hasNextPage endCursor } }`;
      const { page } = idPage.parse(await ask(`query { ${asked} ${selection} }`));
      rows.push(...page.edges.map(edge => edge.node));
      if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return rows;
      after = page.pageInfo.endCursor;
    }
  }

  return {
    name: 'Twenty',
    network,
    hosts: [new URL(address).host],
    open: async () => must(await openCrmAmong([added])(siteOf(address), outside)),
    isWrite: ({ body }) => body.startsWith('{"query":"mutation'),
    signOut() {
      isSignedIn = false;
    },
    async signIn() {
      pair = await signInToTwenty(login);
      isSignedIn = true;
    },
    now: outside.now,
    chosenField: 'title',
    account: { record: account, name },
    person: { record: person, name: 'Paula Check', title: 'Buyer' },
    opportunity: { record: records.opportunity },
    noAccount: '00000000-0000-4000-8000-000000000000',
    inCrm: {
      async logCall(subject, on = 'account') {
        const title = JSON.stringify(subject);
        const id = await make('Task', `{title: ${title}, status: DONE, assigneeId: "${me}"}`);
        await link(id, on);
        return `task-${id}`;
      },
      async rename(record, subject) {
        await ask(`mutation { updateTask(id: "${idIn(record)}", data: {title: ${JSON.stringify(subject)}}) { id } }`);
      },
      async remove(record) {
        await ask(`mutation { deleteTask(id: "${idIn(record)}") { id } }`);
      },
      count: async subject => (await idsIn('tasks', `{title: {eq: ${JSON.stringify(subject)}}}`)).length,
    },
    async cleanUp() {
      // What was logged through the extension has a title of the checks', and links of its own.
      const inBinToo = 'or: [{deletedAt: {is: NULL}}, {deletedAt: {is: NOT_NULL}}]';
      const mine = `{assigneeId: {eq: "${me}"}, createdAt: {gte: "${begunAt}"}, ${inBinToo}}`;
      for (const { id, title } of await idsIn('tasks', mine)) {
        if (!title?.startsWith('Throughline check')) continue;
        removal.add({ what: 'Task', id });
        const links = await idsIn('taskTargets', `{taskId: {eq: "${id}"}}`);
        for (const each of links) removal.add({ what: 'TaskTarget', id: each.id });
      }
      return removal.run();
    },
  };
}

function idIn(record: string): string {
  return record.slice(record.indexOf('-') + 1);
}
