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

describe('what Twenty holds, as activities', () => {
  it.each([
    [{ title: 'Call Tom about the pilot' }, { kind: 'call', isCompleted: true, day: '2026-11-20' }],
    [{ title: 'Recall the parts' }, { kind: 'task' }],
    [
      { title: 'Demo for the board', status: 'TODO' },
      { kind: 'meeting', isCompleted: false, endsAt: null },
    ],
    [
      { title: 'E-mail the offer', dueAt: '2026-11-10T23:30:00.000Z' },
      { kind: 'email', day: '2026-11-11' },
    ],
    [
      { title: 'Scope', bodyV2: { markdown: 'Fine.  \n👥 45 min\\\n→ Send it', blocknote: null } },
      { kind: 'meeting', notes: 'Fine.', nextStep: 'Send it', durationSeconds: 2_700 },
    ],
    [
      { title: 'Scope', bodyV2: { markdown: '☎ Left voicemail', blocknote: null } },
      { kind: 'call', notes: '', disposition: 'Left voicemail' },
    ],
  ])('a task with %j', async (data, expected) => {
    const company = at.aCompany();
    at.aTask(data, { companyId: company });
    expect(await at.readCompany(company)).toMatchObject([expected]);
  });

  it("a note is done, and its writer's", async () => {
    const company = at.aCompany();
    at.aNote({ title: 'Met at the fair', bodyV2: { markdown: 'Good talk', blocknote: null } }, { companyId: company });
    const me = must(await at.open().currentUser());
    expect(await at.readCompany(company)).toMatchObject([
      { kind: 'meeting', isCompleted: true, notes: 'Good talk', ownerId: me.id, ownerName: 'Tim Apple' },
    ]);
  });

  it('what hangs on a person or an opportunity of the company is on the company', async () => {
    const company = at.aCompany();
    const person = at.make('person', {
      name: { firstName: 'Tom', lastName: 'Wexler' },
      jobTitle: 'Buyer',
      companyId: company,
    });
    const opportunity = at.make('opportunity', { name: 'Line 2', companyId: company });
    at.aTask({ title: 'Call Tom' }, { personId: person });
    at.aNote({ title: 'About line 2' }, { opportunityId: opportunity });
    const [call, note] = await at.readCompany(company);
    expect(call).toMatchObject({ contactName: 'Tom Wexler', contactTitle: 'Buyer', accountName: 'Qonto' });
    expect(note).toMatchObject({ opportunityName: 'Line 2', accountName: 'Qonto' });
  });

  it("a task of nobody's is not taken for the rep's own", async () => {
    const company = at.aCompany();
    at.aTask({ title: 'Whose?', assigneeId: null }, { companyId: company });
    expect((await at.readCompany(company))[0]?.ownerId).not.toBeNull();
  });

  it('more than a page of them arrives whole, and none twice', async () => {
    const company = at.aCompany();
    for (let number = 0; number < 130; number += 1) at.aTask({ title: `Call ${number}` }, { companyId: company });
    const read = await at.readCompany(company);
    expect(new Set(read.map(each => each.id)).size).toBe(130);
    expect(read).toHaveLength(130);
  });
});

describe('reading on', () => {
  it('a task that was only linked to another company comes again, though it was not changed itself', async () => {
    at.clock.set(new Date('2026-11-21T08:00:00Z'));
    const task = at.aTask({ title: 'Call about the move' }, { companyId: at.aCompany('Old') });
    at.clock.set(new Date('2026-11-21T10:00:00Z'));
    for (const row of at.twenty.records.all('taskTarget')) {
      if (row['taskId'] === task) at.twenty.records.remove('taskTarget', row.id);
    }
    at.make('taskTarget', { taskId: task, companyId: at.aCompany('New') });
    const read = await at.readMine(at.open(), '2026-11-21T09:00:00Z');
    expect(read.map(each => [each.subject, each.accountName])).toEqual([['Call about the move', 'New']]);
  });

  it("a colleague's tasks and notes are not mine", async () => {
    at.clock.set(new Date('2026-11-22T08:00:00Z'));
    const { jony } = at;
    const company = at.aCompany();
    at.aTask({ title: 'Of Jony', assigneeId: jony.memberId }, { companyId: company });
    at.aNote({ title: 'By Jony' }, { companyId: company }, jony);
    const read = await at.readMine(at.open(), '2026-11-22T07:30:00Z');
    expect(read).toEqual([]);
    expect((await at.readCompany(company)).map(each => each.ownerName).sort()).toEqual(['Jony Ive', 'Jony Ive']);
  });

  it('what was destroyed for good, or moved to another company, leaves the account', async () => {
    const crm = at.open();
    const company = at.aCompany();
    const destroyed = at.aTask({ title: 'Call one' }, { companyId: company });
    const moved = at.aNote({ title: 'Call two' }, { companyId: company });
    const kept = (await at.readCompany(company, crm)).map(each => each.id);
    at.twenty.records.destroy('task', destroyed);
    for (const row of at.twenty.records.all('noteTarget')) {
      if (row['noteId'] === moved) at.twenty.records.remove('noteTarget', row.id);
    }
    at.make('noteTarget', { noteId: moved, companyId: at.aCompany('Elsewhere') });
    const reading = { from: '2026-01-01', since: at.clock.now().toISOString(), kept: async () => kept };
    const later = must(await crm.accountActivities(recordIdIn(crm.place, company), reading));
    expect(later.goneIds).toEqual([recordIdIn(crm.place, `task-${destroyed}`)]);
    expect(later.activities.map(each => each.accountName)).toEqual(['Elsewhere']);
  });
});

describe('the session', () => {
  it('goes on by itself when the page has renewed the token, and never touches the refresh token', async () => {
    const jar = { pair: at.twenty.signIn('tim@apple.dev') };
    const crm = openTwenty(at.twenty.address, at.browserWith(jar));
    must(await crm.currentUser());
    at.clock.advance(31 * 60_000);
    at.questions.length = 0;
    expect(await crm.currentUser()).toEqual({ ok: false, problem: { kind: 'sessionResting' } });
    expect(at.questions).toEqual([]);
    jar.pair = at.twenty.sessions.renew(jar.pair.refreshToken.token);
    must(await crm.currentUser());
    expect(at.twenty.sessions.renewals).toBe(1);
    expect(at.questions.join()).not.toContain(jar.pair.refreshToken.token);
  });

  it('that was ended on the server is signed out, and a half cookie is nobody', async () => {
    const jar: { pair: unknown } = { pair: at.twenty.signIn('tim@apple.dev') };
    const crm = openTwenty(at.twenty.address, at.browserWith(jar));
    at.twenty.sessions.revokeAll();
    expect(await crm.currentUser()).toMatchObject({ ok: false, problem: { kind: 'signedOut' } });
    jar.pair = { accessToken: 'half' };
    expect(await crm.currentUser()).toEqual({ ok: false, problem: { kind: 'signedOut' } });
  });

  it('is found by the name that newer versions give the token, too', async () => {
    const { accessToken, refreshToken } = at.twenty.signIn('tim@apple.dev');
    const pair = { accessOrWorkspaceAgnosticToken: accessToken, refreshToken };
    must(await openTwenty(at.twenty.address, at.browserWith({ pair })).currentUser());
  });
});
