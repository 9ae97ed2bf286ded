import { openCrmAmong } from '@/lib/crm/choose-crm';
import { bare } from '../../demo-org/connect';
import type { DemoOrg } from '../../demo-org/demo-org';
import { browserOf } from './demo-session';
import { networkOver } from './network';
import { must } from './steps';
import type { World } from './world';

/** The demo org as a world for the contract. */
export async function salesforceWorld(demo: DemoOrg): Promise<World> {
  const browser = browserOf(demo);
  const network = networkOver(browser.fetch);
  const outside = { ...browser, fetch: network.fetch };
  const today = demo.clock.now().toISOString().slice(0, 10);

  async function make(object: string, body: Record<string, unknown>): Promise<string> {
    const made = await bare(demo, 'POST', `/sobjects/${object}`, body);
    const { id } = made.body as { id?: string };
    if (id === undefined) throw new Error(`${object} was not made: ${JSON.stringify(made.body)}`);
    return id;
  }
  const account = await make('Account', { Name: 'Throughline check account' });
  const person = await make('Contact', { FirstName: 'Paula', LastName: 'Check', Title: 'Buyer', AccountId: account });
  const opportunity = await make('Opportunity', {
    Name: 'Throughline check opportunity',
    AccountId: account,
    StageName: 'Prospecting',
    CloseDate: today,
  });

  return {
    name: 'Salesforce',
    network,
    hosts: [demo.org.apiHost],
    open: async () => must(await openCrmAmong([])(demo.org.pageHost, outside)),
    isWrite: ({ method }) => method !== 'GET',
    signOut() {
      browser.cookieJar.length = 0;
    },
    async signIn() {
      browser.cookieJar.push(...browserOf(demo).cookieJar);
    },
    now: browser.now,
    chosenField: 'Description',
    account: { record: account, name: 'Throughline check account' },
    person: { record: person, name: 'Paula Check', title: 'Buyer' },
    opportunity: { record: opportunity },
    noAccount: '001Kx0000000999IAA',
    inCrm: {
      logCall: (subject, on = 'account') =>
        make('Task', {
          Subject: subject,
          TaskSubtype: 'Call',
          Status: 'Completed',
          ActivityDate: today,
          ...(on === 'account' ? { WhatId: account } : { WhoId: person }),
        }),
      async rename(record, subject) {
        demo.clock.advance(1_000);
        await bare(demo, 'PATCH', `/sobjects/Task/${record}`, { Subject: subject });
      },
      async remove(record) {
        demo.clock.advance(1_000);
        await bare(demo, 'DELETE', `/sobjects/Task/${record}`);
      },
      async count(subject) {
        return [...demo.records('Task'), ...demo.records('Event')].filter(row => row['Subject'] === subject).length;
      },
    },
    // It ends with the demo org.
    cleanUp: async () => [],
  };
}
