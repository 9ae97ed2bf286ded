import { describe, expect, test } from 'vitest';
import { touchedBy } from '@/lib/background/plan-changes';
import type { Activity } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import { withChanges } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { recordOf } from '@/lib/domain/record-id';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { importLinks } from '@/lib/store/import-links';
import { keepLogged } from '@/lib/store/keep-logged';

import { rememberPlace } from '@/lib/store/places';
import { activePlan, savePlan } from '@/lib/store/plans';
import { goOnRejudging, judgeDue } from '@/lib/store/rejudging';
import { saveSettings } from '@/lib/store/settings';
import { settleSent } from '@/lib/store/settle-sent';
import { ABCD, anActivity, anObjective, aPlan, KESTREL, ORG, REP } from '../support/builders';
import { aDatabase, anEntry, clicked, NOW, setAside, toO1, toO2, undone } from '../support/database';
import { type Random, random } from '../support/random';
import { storedStandings, storedTallies, sumOfContributions, workedOutAnew } from '../support/recount';

const OTHER_REP = `${ORG}/005Kx0000000009IAA`;
const choices: (Choice | null)[] = [toO1, toO2, setAside, { kind: 'setAside', reason: 'checkABox' }, null];

/** A rep's days, as a sequence of random operations on one database. */
class Days {
  now = NOW;
  private clicks = 0;
  private actions: string[] = [];
  constructor(
    readonly db: Database,
    private readonly chance: Random,
  ) {}

  private readonly operations: [string, () => Promise<unknown>][] = [
    ['the CRM tells new activities', () => this.keep(this.some(4, () => this.newActivity()))],
    ['the CRM tells changed activities', async () => this.keep((await this.stored(3)).map(row => this.changed(row)))],
    [
      'the CRM tells one activity twice',
      () => this.keep([...Array(2)].map(() => this.changed(anActivity({ id: `${ORG}/00TKx0000000twiceMAA` })))),
    ],
    [
      'activities are gone',
      async () =>
        keepActivities(this.db, { activities: [], goneIds: (await this.stored(2)).map(({ id }) => id) }, this.now),
    ],
    ['links', () => this.link()],
    ['links', () => this.link()],
    ['an undo', () => undone(this.db, this.actions.pop() ?? 'none', this.now)],
    ['a file brings links', () => this.import()],
    ['the plan is edited', () => this.edit()],
    ['other accounts are on the plan', () => this.editAccounts()],
    ['a call is logged here', () => this.log()],
    ['the CRM confirms what was logged', () => this.settle()],
    ['backfill', () => saveSettings(this.db, this.now, { isBackfillOn: this.chance.next() < 0.5, rejudgeAfter: '' })],
    [
      'somebody else signs in',
      () => rememberPlace(this.db, ORG, 'host', { userId: this.chance.pick([REP, REP, OTHER_REP]) }, this.now),
    ],
    [
      'time passes',
      async () => {
        this.now = new Date(Date.parse(this.now) + this.chance.below(60) * 3_600_000).toISOString();
      },
    ],
    ['what is due is judged', () => judgeDue(this.db, this.now)],
    [
      'two things at once',
      () => Promise.all([this.link(), this.keep([this.newActivity()]), this.edit(), goOnRejudging(this.db, this.now)]),
    ],
  ];

  async step(): Promise<string> {
    const [name, operation] = this.chance.pick(this.operations);
    await operation();
    return name;
  }

  private some<Value>(atMost: number, make: () => Value): Value[] {
    return Array.from({ length: 1 + this.chance.below(atMost) }, make);
  }

  private async stored(count: number): Promise<Activity[]> {
    const rows = await this.db.getAll('activities');
    return rows.length === 0
      ? []
      : this.some(count, () => this.chance.pick(rows)).map(
          ({ verdict, contribution, isFirst, talkedWith, flaggedOn, judgeAgainAtMs, ...row }) => row,
        );
  }

  private newActivity(): Activity {
    return this.changed(anActivity());
  }

  private changed(activity: Activity): Activity {
    const { chance } = this;
    const day = `2026-${chance.pick(['03', '10', '11', '11', '12'])}-${String(1 + chance.below(28)).padStart(2, '0')}`;
    const endsAt = chance.pick([null, `${day}T18:00:00Z`]);
    return {
      ...activity,
      kind: chance.pick(['call', 'call', 'email', 'meeting', 'task', 'networking']),
      day,
      endsAt,
      startsAt: endsAt,
      isAllDay: endsAt === null && chance.next() < 0.1,
      isCompleted: chance.next() < 0.7,
      loggedAt: `${day}T${10 + chance.below(9)}:00:00-06:00`,
      changedAt: `2026-11-20T15:00:${10 + chance.below(50)}Z`,
      accountId: chance.pick([ABCD, ABCD, KESTREL, null]),
      disposition: chance.pick(['Connected', 'No answer', null]),
      ownerId: activity.source === 'hand' ? null : chance.pick([REP, REP, REP, OTHER_REP]),
      isFirstConversation: chance.pick([null, null, null, true, false]),
    };
  }

  private keep(activities: readonly Activity[]): Promise<number> {
    return keepActivities(this.db, { activities, goneIds: [] }, this.now);
  }

  private async link(): Promise<void> {
    const rows = await this.stored(4);
    if (rows.length === 0) return;
    this.clicks += 1;
    const actionId = `click-${this.clicks}`;
    this.actions.push(actionId);
    const next = { choice: this.chance.pick(choices), at: this.now, actionId, madeBy: 'rep' } as const;
    await clicked(
      this.db,
      rows.map(({ id }) => id),
      next,
      this.now,
    );
  }

  private async import(): Promise<void> {
    const known = (await this.stored(3)).map(({ id }) => (this.chance.next() < 0.5 ? id : recordOf(id)));
    const links = [...known, ...known, 'not-seen-yet'].map(activityId => ({ activityId, choice: toO1, at: this.now }));
    await importLinks(this.db, links, 'file', this.now);
  }

  private async edit(): Promise<void> {
    const plan = await activePlan(this.db);
    if (plan === undefined) return;
    const today = this.now.slice(0, 10);
    const scope = this.chance.pick([
      { kind: 'territory' } as const,
      { kind: 'accounts', accountIds: [ABCD] } as const,
      { kind: 'accounts', accountIds: [KESTREL] } as const,
    ]);
    const changes = this.chance.pick([
      { scope: scope.kind === 'accounts' ? { kind: scope.kind, accountIds: [...scope.accountIds] } : scope },
      { status: 'achieved' as const, endedOn: today },
      { status: 'open' as const, endedOn: null },
      { due: '2026-11-15' },
      { due: '2026-12-31' },
    ]);
    const objectives = plan.objectives.map(each =>
      this.chance.next() < 0.5 ? withChanges(each, changes, today) : each,
    );
    await this.save(plan, { ...plan, objectives });
  }

  private async editAccounts(): Promise<void> {
    const plan = await activePlan(this.db);
    if (plan === undefined) return;
    const isOnPlan = this.chance.next() < 0.5;
    await this.save(plan, { ...plan, accounts: plan.accounts.map(account => ({ ...account, isOnPlan })) });
  }

  private async save(before: Plan, after: Plan): Promise<void> {
    await savePlan(this.db, after, this.now, touchedBy(before, after));
  }

  private async log(): Promise<void> {
    this.clicks += 1;
    const activity = { ...this.newActivity(), id: `here/${this.clicks}`, source: 'hand', ownerId: null } as const;
    await keepLogged(this.db, activity, this.chance.pick(choices), anEntry(activity, `log-${this.clicks}`), this.now);
  }

  private async settle(): Promise<void> {
    const [entry] = await this.db.getAll('outbox');
    if (entry === undefined) return;
    const record = { ...this.newActivity(), id: `${ORG}/${entry.clickId}` };
    if (this.chance.next() < 0.5) await this.keep([record]);
    await settleSent(this.db, entry, record, this.now);
  }
}

const plan = aPlan({ objectives: [anObjective(), anObjective({ id: 'O2', scope: { kind: 'territory' } })] });

async function firstTalksAmong(db: Database) {
  const rows = (await db.getAll('activities')).filter(row => row.isFirst);
  return rows.map(({ id, accountId, day }) => ({ id, accountId, day }));
}

describe('whatever happens, the days add up', () => {
  test.each(Array.from({ length: 24 }, (_, seed) => seed + 1))('sequence %i', async seed => {
    const db = await aDatabase(plan);
    const days = new Days(db, random(seed));
    const done: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      done.push(await days.step());
      expect(await storedTallies(db), done.join(', ')).toEqual(await sumOfContributions(db));
      expect(await db.getAll('firstTalks'), done.join(', ')).toEqual(await firstTalksAmong(db));
    }
    await goOnRejudging(db, days.now);
    await judgeDue(db, days.now);
    const anew = await workedOutAnew(db, days.now);
    expect(await storedStandings(db), done.join(', ')).toEqual(anew.standings);
    expect(await storedTallies(db), done.join(', ')).toEqual(anew.tallies);
    db.close();
  });
});
