import { expect, test } from 'vitest';
import { notice } from '@/lib/domain/notice';
import { thresholds } from '@/lib/domain/rules/thresholds';
import { judge } from '@/lib/domain/standing';
import { anActivity, anObjective, aPlan, REP } from '../../support/builders';
import { linkTo, TO_O1 } from '../../support/hints';

const alone = { repeat: null, burst: null, hasFollowUp: true };
const wordy = { notes: 'Agreed the scope of the pilot', disposition: 'Connected' };

function noticed(choice: typeof TO_O1 | null, betterFitId: string | null, off: string[] = []) {
  const activity = anActivity(wordy);
  const link = linkTo(activity, choice);
  const judging = {
    plan: aPlan({ objectives: [anObjective(), anObjective({ id: 'O6' })] }),
    myIds: [REP],
    judgeFrom: null,
    now: '2026-11-20T15:00:00Z',
    thresholds: thresholds.parse({ off }),
  };
  return notice(activity, link, judge(activity, link, judging), { ...alone, betterFitId }, judging);
}

test('S11 names the objective that fits better, from the moment of the tag', () => {
  expect(noticed(TO_O1, 'O6')).toMatchObject([
    { rule: 'S11', sentence: 'rule_S11', objectiveId: 'O6', since: '2026-11-17T10:00:00-06:00' },
  ]);
});

test('not when nothing fits better, nothing is tied yet, or it is switched off', () => {
  expect(noticed(TO_O1, null)).toEqual([]);
  expect(noticed(null, 'O6')).toEqual([]);
  expect(noticed(TO_O1, 'O6', ['S11'])).toEqual([]);
});
