// @vitest-environment jsdom

import { render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { whenLabel, whoLabel } from '@/components/shared/activity-words';
import { becauseWords, nothingWords } from '@/components/shared/because-words';
import { choiceWords } from '@/components/shared/choice-words';
import { drawnWith } from '@/components/shared/drawn-line';
import { flagWords } from '@/components/shared/flag-words';
import { reasonsInOrder } from '@/components/shared/set-aside-reasons';
import { short } from '@/components/shared/short';
import { Trace } from '@/components/shared/Trace';
import { setAsideReasons } from '@/lib/domain/link';
import type { WhyNothing } from '@/lib/domain/suggest/why-nothing';
import { axeFinds } from '../../support/axe';
import { putAway } from '../../support/put-away';
import { aGraceLine, aHint, anActivityLine, aTiedLine, fernhillObjectives } from '../../support/views';

afterEach(putAway);

const place = {
  objectives: fernhillObjectives,
  accountName: 'Brightwater',
  today: '2026-11-20',
  timeZone: 'America/Chicago',
};
const flag = { objectiveId: null, day: null, count: null, since: '2026-11-20T00:00:00Z' };

describe('the words of the shared pieces', () => {
  test.each([
    [
      'in the last days it names the hour',
      { ...flag, rule: 'H1', sentence: 'rule_H1' } as const,
      'Not tied to your plan yet, since Thu 6:00 PM.',
    ],
    [
      'long ago it names the date: a weekday would mislead',
      { ...flag, rule: 'H1', sentence: 'rule_H1', since: '2026-10-02T23:00:00Z' } as const,
      'Not tied to your plan yet, since Oct 2.',
    ],
    [
      'outside the scope it names both',
      { ...flag, rule: 'H3', sentence: 'rule_H3', objectiveId: 'O5' } as const,
      'Brightwater is not covered by “Meet two more ABCD executives by 31 Dec 2026”.',
    ],
    [
      'past its due date it names the days that are set',
      {
        ...flag,
        rule: 'H2',
        sentence: 'rule_H2_overdue',
        objectiveId: 'O5',
        day: '2026-10-31',
        count: 14,
      } as const,
      '“Meet two more ABCD executives by 31 Dec 2026” was due on Oct 31, more than 14 days before.',
    ],
    ['an honest box is the rep’s own word', { ...flag, rule: 'H4', sentence: 'rule_H4' } as const, 'Marked by you.'],
  ])('a flag: %s', (_, given, words) => expect(flagWords(given, place)).toBe(words));

  test('because says what the offer rests on', () => {
    const earlier = { activityId: '00D/00T1', subject: 'Line 4', day: '2026-11-17' };
    expect(becauseWords({ kind: 'sameOpportunity', earlier }, '2026-11-20')).toBe('Same opportunity as “Line 4”, Tue');
    expect(becauseWords({ kind: 'sameContact', earlier: { ...earlier, subject: null } }, '2026-11-20')).toBe(
      'Same person as Tue',
    );
    expect(becauseWords({ kind: 'date', on: '2026-12-15' }, '2026-11-20')).toBe('Both name Dec 15');
    expect(becauseWords({ kind: 'words', words: ['pilot', 'gateway'] }, '2026-11-20')).toBe(
      'Both speak of pilot and gateway',
    );
  });

  test.each<[WhyNothing | null, string]>([
    [null, 'None of them stands out. Which is it?'],
    [{ kind: 'nothingInPlan' }, 'Your plan has no open objective.'],
    [{ kind: 'nothingFits' }, 'Nothing in your plan seems to fit.'],
    [
      { kind: 'loggedTwice', subject: 'Line 4', day: '2026-11-17' },
      'Nothing in your plan seems to fit. “Line 4”, Tue, looks like the same.',
    ],
    [{ kind: 'massMail', count: null }, 'Nothing in your plan seems to fit. It looks like a mass mail.'],
    [
      { kind: 'likeSetAside', words: ['invoice', 'expense'] },
      'Nothing in your plan seems to fit. Like what you set aside before: invoice and expense.',
    ],
    [{ kind: 'greeting' }, 'Nothing in your plan seems to fit. It looks like a greeting.'],
  ])('why nothing is marked: %j', (why, words) => expect(nothingWords(why, '2026-11-20')).toBe(words));

  test('a click is told in one sentence, also for many', () => {
    expect(choiceWords(1, { kind: 'setAside', reason: 'requiredAdmin' }, {})).toBe('Set aside: Required admin');
    expect(choiceWords(3, { kind: 'objective', objectiveId: 'O5' }, fernhillObjectives)).toBe(
      '3 tied to “Meet two more ABCD executives by 31 Dec 2026”',
    );
  });

  test('a long statement is cut between words', () =>
    expect(short('Agree a 2-line paid pilot (up to $50k)', 27)).toBe('Agree a 2-line paid pilot…'));

  test('every reason of the domain is offered, in its order', () =>
    expect(reasonsInOrder).toEqual([...setAsideReasons]));

  test('what happened is told as far as it is known', () => {
    expect(whoLabel({ contactName: 'Tom Wexler', contactTitle: null })).toBe('Tom Wexler');
    expect(whoLabel({ contactName: null, contactTitle: null })).toBe('');
    expect(whenLabel({ day: '2026-11-19', startsAt: null }, '2026-11-20', 'UTC')).toBe('Yesterday');
  });

  test.each([
    ['tied: linked, its flags gone', { kind: 'objective', objectiveId: 'O1' } as const, 'linked', 0],
    ['a service call: exempt', { kind: 'setAside', reason: 'customerService' } as const, 'exempt', 0],
    [
      'something the plan lacks: stays flagged',
      { kind: 'setAside', reason: 'servesSomethingMissing' } as const,
      'checkABox',
      1,
    ],
  ])('a click is drawn as it will be judged: %s', (_, choice, standing, flags) => {
    const drawn = drawnWith(anActivityLine(), choice);
    expect([drawn.standing, drawn.flags.length, drawn.suggestions]).toEqual([standing, flags, []]);
  });

  test('remarks about the objective it was tied to go with it; the others stay', () => {
    const line = aTiedLine('O1', { hints: [aHint('S1'), aHint('S7'), aHint('S11')] });
    expect(drawnWith(line, { kind: 'objective', objectiveId: 'O5' }).hints.map(hint => hint.rule)).toEqual(['S1']);
  });

  test('an open task keeps no standing, whatever it is tied to; an untied one in grace is in grace again', () => {
    expect(drawnWith(anActivityLine({ standing: null }), { kind: 'objective', objectiveId: 'O1' }).standing).toBeNull();
    expect(drawnWith(aGraceLine({ standing: 'linked' }), null).standing).toBe('grace');
  });

  test('the trace is read up to the goal by eye and by ear', async () => {
    const objective = fernhillObjectives.O1;
    if (objective === undefined) throw new Error('the example has an O1');
    const { container } = render(<Trace objective={objective} />);
    expect(container.textContent).toMatch(/^serves RevenueAgree a 2-line.* of the goal Close \$1\.80M/);
    expect(container.querySelector('[title]')?.getAttribute('title')).toContain(objective.goalStatement);
    expect(await axeFinds(container)).toEqual([]);
  });
});
