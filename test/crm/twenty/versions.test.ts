import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTwenty } from '@/lib/crm/twenty/api';
import { recordIdIn } from '@/lib/domain/record-id';
import { must } from '../contract/steps';
import { aWorkspace, type Workspace } from './workspace';

let at: Workspace;
beforeAll(async () => {
  at = await aWorkspace();
});
afterAll(() => at.twenty.stop());

describe('other versions, other rights', () => {
  /** A server whose schema lacks a name: it refuses questions with it as Twenty does. */
  const lacking = (name: string, type: string, words = `Cannot query field "${name}" on type "${type}".`) => {
    const browser = at.browserWith({ pair: at.twenty.signIn('tim@apple.dev') });
    const real = browser.fetch;
    return openTwenty(at.twenty.address, {
      ...browser,
      fetch: async (url, init) =>
        new RegExp(`\\b${name}\\b`).test(String(init.body))
          ? Response.json({ errors: [{ message: words, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
          : real(url, init),
    });
  };

  it.each([
    ['timeZone', 'WorkspaceMember'],
    ['jobTitle', 'Person'],
    ['bodyV2', 'Task'],
    ['source', 'Actor'],
  ])('a version without %s is read all the same', async (name, type) => {
    const company = at.aCompany();
    const personId = at.make('person', { name: { firstName: 'Tom', lastName: 'W' }, companyId: company });
    at.aTask({ title: 'Call Tom' }, { personId });
    const crm = lacking(name, type);
    must(await crm.currentUser());
    expect(await at.readCompany(company, crm)).toMatchObject([{ subject: 'Call Tom', accountName: 'Qonto' }]);
  });

  it('a version that lacks what we cannot do without says which', async () => {
    const crm = lacking('dueAt', 'Task');
    const answer = await crm.accountActivities(recordIdIn(crm.place, aTaskCompany()), {
      from: '2026-01-01',
      since: null,
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind: 'otherVersion', words: 'Cannot query field "dueAt" on type "Task".' },
    });
  });

  const aTaskCompany = (): string => {
    const company = at.aCompany();
    at.aTask({ title: 'Call' }, { companyId: company });
    return company;
  };

  it('newer versions link by other names: those are used as soon as the old ones are refused', async () => {
    const browser = at.browserWith({ pair: at.twenty.signIn('tim@apple.dev') });
    const real = browser.fetch;
    let refused = 0;
    const crm = openTwenty(at.twenty.address, {
      ...browser,
      fetch: (url, init) => {
        const body = String(init.body);
        const isOld = /\bcompanyId: \{eq/.test(body) && body.includes('Targets(') && !body.includes('targetCompanyId');
        if (isOld) {
          refused += 1;
          const message = 'Field "companyId" is not defined by type "TaskTargetFilterInput".';
          return Promise.resolve(Response.json({ errors: [{ message, extensions: { code: 'X' } }] }));
        }
        const older = body.replace(
          /target(Company|Person|Opportunity)(Id)?/g,
          (_, name: string, tail = '') => `${name.toLowerCase()}${tail}`,
        );
        return real(url, { ...init, body: older });
      },
    });
    expect(await at.readCompany(aTaskCompany(), crm)).toHaveLength(1);
    expect(refused).toBe(1);
  });

  it('who may only read is told so, in the words of Twenty, and nothing is made', async () => {
    const crm = at.open('phil@apple.dev');
    const company = at.aCompany();
    const me = must(await crm.currentUser());
    expect(await crm.createCall(at.aDraft(company), me.id, 'click')).toMatchObject({
      ok: false,
      problem: { kind: 'notAllowed', words: 'You do not have permission to perform this action.' },
    });
    expect(await at.readCompany(company)).toEqual([]);
  });

  it('a task that a colleague deleted between two tries is not made again behind their back', async () => {
    const crm = at.open();
    const company = at.aCompany();
    const me = must(await crm.currentUser());
    const made = must(await crm.createCall(at.aDraft(company), me.id, 'click 7'));
    must(await crm.deleteCall(made.id));
    expect(await crm.createCall(at.aDraft(company), me.id, 'click 7')).toEqual({
      ok: false,
      problem: { kind: 'gone' },
    });
  });
});
