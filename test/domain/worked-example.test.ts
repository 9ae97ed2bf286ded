import { describe, expect, test } from 'vitest';
import { startOfWeek } from '@/lib/domain/calendar';
import { judge } from '@/lib/domain/standing';
import { addTo, contributionOf, emptyTally, type Tally } from '@/lib/domain/tally';
import { workedExample } from '../support/worked-example';

const { file, asOf, activities, summary } = workedExample();
const judging = { plan: file.plan, myIds: [], judgeFrom: null, now: asOf };
const fileWords = { checkABox: 'check_a_box', linked: 'linked', grace: 'grace', exempt: 'exempt' } as const;

const verdicts = activities.map(each => ({ ...each, verdict: judge(each.activity, each.link, judging) }));

describe('the worked example of Fernhill Instruments', () => {
  test.each(verdicts)('$activity.id "$activity.subject" stands as it should', ({ verdict, expected }) => {
    expect(verdict.standing === null ? null : fileWords[verdict.standing]).toBe(expected.state);
    expect(verdict.flags.map(flag => flag.rule)).toEqual(expected.hard);
  });

  test('its weeks add up', () => {
    const weeks = new Map<string, Tally>();
    for (const { activity, link, verdict } of verdicts) {
      const monday = startOfWeek(activity.day);
      const week = weeks.get(monday) ?? emptyTally(monday);
      weeks.set(monday, week);
      const judged = {
        standing: verdict.standing,
        isFirst: activity.isFirstConversation === true,
        choice: link?.choice ?? null,
        isNotJudged: false,
        isBeyondCap: false,
      };
      addTo(week, contributionOf(activity, judged, file.plan), 1);
    }
    for (const [monday, expected] of Object.entries(summary.weeks)) {
      const week = weeks.get(monday);
      expect(week, monday).toBeDefined();
      if (week === undefined) continue;
      expect({
        logged: week.logged,
        firstConversations: week.firstConversations,
        outreachToProspects: week.outreach,
        meetings: week.meetings,
        checkABox: week.checkABox,
        eligible: week.linked + week.checkABox,
      }).toEqual(expected);
    }
  });
});
