import { expect } from 'vitest';
import type { CrmApi, Outside } from '@/lib/crm/crm';
import { openTwenty } from '@/lib/crm/twenty/api';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { recordIdIn } from '@/lib/domain/record-id';
import { type Clock, createClock } from '../../demo-org/clock';
import { startTwenty } from '../../stand-ins/twenty/twenty';
import { aCallDraft } from '../../support/builders';
import { must } from '../contract/steps';

/** A Twenty with a clock of its own, and what a test does in it. */
export type Workspace = Awaited<ReturnType<typeof aWorkspace>>;

export async function aWorkspace() {
  const clock: Clock = createClock();
  clock.freeze(new Date('2026-11-20T12:00:00Z'));
  const twenty = await startTwenty({ clock });
  const tim = twenty.members[0] ?? expect.fail('there is Tim');
  const jony = twenty.members[1] ?? expect.fail('there is Jony');
  const questions: string[] = [];

  /** A browser whose page keeps this token pair; a page that renews it puts another one there. */
  function browserWith(jar: { pair: unknown }): Outside {
    return {
      now: () => clock.now().toISOString(),
      cookies: async ({ name }) =>
        name === 'tokenPair' && jar.pair !== null
          ? [{ domain: 'localhost', value: encodeURIComponent(JSON.stringify(jar.pair)) }]
          : [],
      fetch: (url, init) => {
        questions.push(String(init.body));
        return fetch(url, init);
      },
    };
  }
  const open = (email = tim.email): CrmApi => openTwenty(twenty.address, browserWith({ pair: twenty.signIn(email) }));

  const make = (object: string, data: Record<string, unknown>, by = tim): string =>
    twenty.records.create(object, data, { id: by.memberId, name: by.name }).id;
  const aCompany = (name = 'Qonto'): string => make('company', { name });
  function aTask(data: Record<string, unknown>, on: Record<string, string>): string {
    const id = make('task', { status: 'DONE', assigneeId: tim.memberId, ...data });
    make('taskTarget', { taskId: id, ...on });
    return id;
  }
  function aNote(data: Record<string, unknown>, on: Record<string, string>, by = tim): string {
    const id = make('note', data, by);
    make('noteTarget', { noteId: id, ...on });
    return id;
  }

  async function readCompany(companyId: string, crm = open()): Promise<Activity[]> {
    const id = recordIdIn(crm.place, companyId);
    return must(await crm.accountActivities(id, { from: '2026-01-01', since: null })).activities;
  }

  async function readMine(crm: CrmApi, since: string | null): Promise<Activity[]> {
    const read: Activity[] = [];
    const me = must(await crm.currentUser());
    const reading = { from: '2026-01-01', since };
    must(await crm.myActivities(me.id, reading, async page => void read.push(...page.activities)));
    return read;
  }

  const aDraft = (companyId: string): CallDraft =>
    aCallDraft({ accountId: recordIdIn(open().place, companyId), subject: 'Pilot scope', durationMinutes: 10 });

  return {
    clock,
    twenty,
    tim,
    jony,
    questions,
    browserWith,
    open,
    make,
    aCompany,
    aTask,
    aNote,
    readCompany,
    readMine,
    aDraft,
  };
}
