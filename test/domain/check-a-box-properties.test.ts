import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { checkABoxRate } from '@/lib/domain/check-a-box-rate';
import { judgeAll, type Known } from '@/lib/domain/judge-all';
import { type Choice, setAsideReasons } from '@/lib/domain/link';
import { withChanges } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import type { Judging, Standing } from '@/lib/domain/standing';
import { ABCD, anActivity, anObjective, aPlan, KESTREL, ORG, REP } from '../support/builders';
import { calendarOf, linkTo } from '../support/hints';

/** What holds for every set of activities, whatever they are. */

const day = fc
  .integer({ min: 0, max: 80 })
  .map(days => new Date(Date.UTC(2026, 8, 20 + days)).toISOString().slice(0, 10));
const moment = fc
  .integer({ min: 0, max: 80 * 86_400 })
  .map(seconds => new Date(Date.UTC(2026, 8, 20) + seconds * 1_000).toISOString());
const zone = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland');

const choice: fc.Arbitrary<Choice | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('O1', 'O2', 'O3', 'deleted').map((objectiveId): Choice => ({ kind: 'objective', objectiveId })),
  fc.constantFrom(...setAsideReasons).map((reason): Choice => ({ kind: 'setAside', reason })),
);

const activity: fc.Arbitrary<Activity> = fc
  .record({
    kind: fc.constantFrom('call', 'email', 'meeting', 'task', 'linkedIn', 'networking'),
    isCompleted: fc.boolean(),
    day,
    loggedAt: moment,
    endsAt: fc.option(moment, { nil: null }),
    isAllDay: fc.boolean(),
    accountId: fc.constantFrom(ABCD, KESTREL, null),
    contactId: fc.constantFrom(`${ORG}/003Kx0000000001IAA`, null),
    ownerId: fc.constantFrom(REP, REP, REP, null, `${ORG}/005Kx0000000009IAA`),
    subject: fc.constantFrom('Call', 'Intro mail sent', ''),
    notes: fc.constantFrom('', 'Sent the deck', 'Went through the scope of the pilot'),
    disposition: fc.constantFrom(null, 'Connected', 'Left voicemail'),
    nextStep: fc.constantFrom(null, 'Offer'),
    durationSeconds: fc.constantFrom(null, 0, 19, 20, 900),
    durationSource: fc.constantFrom(null, 'telephony', 'typed'),
    isListEmail: fc.boolean(),
    cadenceName: fc.constantFrom(null, 'Spring'),
  })
  .map(facts => anActivity(facts as Partial<Activity>));

const known: fc.Arbitrary<Known[]> = fc.array(
  fc.tuple(activity, choice).map(([made, chosen]) => ({ activity: made, link: linkTo(made, chosen) })),
  { maxLength: 30 },
);

const ended = withChanges(anObjective({ id: 'O2' }), { status: 'achieved', endedOn: '2026-11-03' }, '2026-11-03');
const objectives = [anObjective(), ended, anObjective({ id: 'O3', scope: { kind: 'territory' }, due: '2026-10-20' })];

const judging: fc.Arbitrary<Judging> = fc.record({
  plan: zone.map(
    (timeZone): Plan => aPlan({ calendar: calendarOf(timeZone, { holidays: ['2026-10-12'] }), objectives }),
  ),
  myIds: fc.constant([REP]),
  judgeFrom: fc.constantFrom(null, '2026-10-01'),
  now: moment,
});

function verdicts(all: readonly Known[], by: Judging) {
  return new Map(judgeAll(all, by).map(({ activity, verdict, hints }) => [activity.id, { verdict, hints }]));
}

function rateOf(all: readonly Known[], by: Judging): number {
  const standings = judgeAll(all, by).map(each => each.verdict.standing);
  const count = (standing: Standing): number => standings.filter(each => each === standing).length;
  // Small sets have a rate too, for holding one against the other.
  const [linked, checkABox] = [count('linked'), count('checkABox')];
  return linked + checkABox === 0 ? 0 : (checkABoxRate({ linked: linked * 5, checkABox: checkABox * 5 }) ?? 0);
}

describe('whatever the activities are', () => {
  test('the order in which they arrive does not matter', () => {
    fc.assert(
      fc.property(known, judging, fc.infiniteStream(fc.nat()), (all, by, order) => {
        const shuffled = all
          .map(each => ({ each, at: order.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        expect(verdicts(shuffled, by)).toEqual(verdicts(all, by));
      }),
    );
  });

  test('each has exactly one standing or none; flags go with check-a-box, hints only with a standing', () => {
    fc.assert(
      fc.property(known, judging, (all, by) => {
        for (const { verdict, hints } of verdicts(all, by).values()) {
          expect([null, 'grace', 'linked', 'exempt', 'checkABox']).toContain(verdict.standing);
          expect(verdict.flags.length > 0).toBe(verdict.standing === 'checkABox');
          if (verdict.standing === null) expect(hints).toEqual([]);
          expect(new Set(hints.map(hint => hint.rule)).size).toBe(hints.length);
        }
      }),
    );
  });

  test('linking one to an objective that covers it never raises the rate', () => {
    const territory = anObjective({ id: 'all', scope: { kind: 'territory' }, start: null, due: null });
    fc.assert(
      fc.property(known, judging, fc.nat(), (all, by, which) => {
        const picked = all[which % Math.max(1, all.length)];
        if (picked === undefined) return;
        const wide = { ...by, plan: { ...by.plan, objectives: [...objectives, territory] } };
        const link = linkTo(picked.activity, { kind: 'objective', objectiveId: 'all' });
        const after = all.map(each => (each === picked ? { ...each, link } : each));
        expect(rateOf(after, wide)).toBeLessThanOrEqual(rateOf(all, wide));
      }),
    );
  });

  test('closing an objective today changes no verdict about the past', () => {
    fc.assert(
      fc.property(known, judging, fc.constantFrom('achieved', 'missed', 'cancelled'), (all, by, status) => {
        const today = by.now.slice(0, 10);
        const closed = objectives.map(each =>
          each.status === 'open' ? withChanges(each, { status, endedOn: today }, today) : each,
        );
        const before = verdicts(all, by);
        const after = verdicts(all, { ...by, plan: { ...by.plan, objectives: closed } });
        for (const each of all) {
          if (each.activity.day > today) continue;
          expect(after.get(each.activity.id)?.verdict).toEqual(before.get(each.activity.id)?.verdict);
        }
      }),
    );
  });

  test('evaluating twice changes nothing, and nothing that was given', () => {
    fc.assert(
      fc.property(known, judging, (all, by) => {
        const given = JSON.stringify([all, by]);
        const once = verdicts(all, by);
        expect(verdicts(all, by)).toEqual(once);
        expect(JSON.stringify([all, by])).toBe(given);
      }),
    );
  });
});
