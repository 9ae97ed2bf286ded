import { describe, expect, test } from 'vitest';
import { repeatReachDays, repeatsAmong, type Said } from '@/lib/domain/rules/s3-same-words';
import { textWithoutNames } from '@/lib/domain/rules/text-without-names';
import { defaultThresholds } from '@/lib/domain/rules/thresholds';
import { type Case, hintsOf, judgedOf } from '../../support/hints';
import { random } from '../../support/random';

const at = (account: string, day: string, changes: Case = {}): Case => ({
  kind: 'email',
  subject: 'checking in',
  accountId: account,
  accountName: account,
  day,
  loggedAt: `${day}T15:00:00Z`,
  ...changes,
});
const three = [at('A', '2026-11-02'), at('B', '2026-11-05'), at('C', '2026-11-08')];
const all = (cases: Case[]): string =>
  hintsOf(cases)
    .map(hints => (hints.includes('S3') ? 'S3' : '-'))
    .join(' ');

describe('S3: the same note at three accounts within seven days', () => {
  test.each<[string, Case[], string]>([
    ['three accounts, first and last six days apart', three, 'S3 S3 S3'],
    ['seven days apart', [...three.slice(0, 2), at('C', '2026-11-09')], '- - -'],
    ['on one day', ['A', 'B', 'C'].map(account => at(account, '2026-11-02')), 'S3 S3 S3'],
    ['two accounts, one of them twice', [...three.slice(0, 2), at('B', '2026-11-08')], '- - -'],
    ['three accounts, one of them twice', [...three, at('B', '2026-11-07')], 'S3 S3 S3 S3'],
    ['over new year', [at('A', '2026-12-29'), at('B', '2026-12-30'), at('C', '2026-12-31')], 'S3 S3 S3'],
    ['a fourth one a day too late for the first', [...three, at('D', '2026-11-09')], 'S3 S3 S3 S3'],
    ['a fourth one with nobody near', [...three, at('D', '2026-11-20')], 'S3 S3 S3 -'],
    [
      'other kinds with the same words count too',
      [at('A', '2026-11-02', { kind: 'task' }), ...three.slice(1)],
      'S3 S3 S3',
    ],
    [
      'subject and notes are one text',
      [at('A', '2026-11-02', { subject: 'checking', notes: 'in' }), ...three.slice(1)],
      'S3 S3 S3',
    ],
    ['case and punctuation', [at('A', '2026-11-02', { subject: 'Checking-in!!' }), ...three.slice(1)], 'S3 S3 S3'],
    ['one word is too little', three.map(each => ({ ...each, subject: 'Email' })), '- - -'],
    [
      'without its names one word is left',
      three.map(each => ({ ...each, subject: `email ${each.accountName}` })),
      '- - -',
    ],
    ['no account', [at('A', '2026-11-02', { accountId: null }), ...three.slice(1)], '- - -'],
    ['a list e-mail', [at('A', '2026-11-02', { isListEmail: true }), ...three.slice(1)], '- - -'],
    ['a step of a cadence', [at('A', '2026-11-02', { cadenceName: 'Winter' }), ...three.slice(1)], '- - -'],
    ['a cadence without a name is none', [at('A', '2026-11-02', { cadenceName: '' }), ...three.slice(1)], 'S3 S3 S3'],
    ['voicemail', three.map(each => ({ ...each, kind: 'call', disposition: 'Left voicemail' })), '- - -'],
    ['no answer', three.map(each => ({ ...each, kind: 'call', disposition: 'No answer' })), '- - -'],
    [
      'voicemail by its words only',
      three.map(each => ({ ...each, kind: 'call', subject: 'left voicemail', disposition: 'Gatekeeper' })),
      'S3 S3 S3',
    ],
    ['somebody else’s', [at('A', '2026-11-02', { ownerId: 'other' }), ...three.slice(1)], '- - -'],
    ['not done yet', [at('A', '2026-11-02', { kind: 'task', isCompleted: false }), ...three.slice(1)], '- - -'],
    [
      'set aside ones have a standing',
      three.map(each => ({ ...each, choice: { kind: 'setAside', reason: 'requiredAdmin' } })),
      'S3 S3 S3',
    ],
  ])('%s', (_, cases, expected) => {
    expect(all(cases)).toBe(expected);
    expect(all([...cases].reverse())).toBe(expected.split(' ').reverse().join(' '));
  });

  test('a batch knows its accounts and its members, each of them the same', () => {
    const judged = judgedOf([...three, at('B', '2026-11-07')]);
    const hints = judged.flatMap(each => each.hints);
    expect(new Set(hints.map(hint => hint.batch)).size).toBe(1);
    expect(hints[0]).toMatchObject({ rule: 'S3', sentence: 'rule_S3', count: 3 });
    expect([...(hints[0]?.batch ?? [])].sort()).toEqual(judged.map(each => each.activity.id).sort());
  });
});

test.each<[string, string, string, string | null, string | null]>([
  ['her first name', 'Checking in with Deb', 'checking in with', 'Deb Stoltz', null],
  ['his whole name', 'Checking in with Deb Stoltz', 'checking in with', 'Deb Stoltz', null],
  ['several people', 'Deb and Erik: ok', 'and ok', 'Deb Stoltz; Erik Halvorsen', null],
  ['a possessive', "Halvorsen's renewal, Deb’s call", 'renewal call', 'Deb Stoltz', 'Halvorsen Grain & Feed'],
  ['an account by its parts', 'Halvorsen - budget', 'budget', null, 'Halvorsen Grain & Feed'],
  [
    'a whole account name with a small word',
    'Bank of America: cost of delay',
    'cost of delay',
    null,
    'Bank of America',
  ],
  ['small words of a name stay', 'cost of delay', 'cost of delay', null, 'Bank of America'],
  ['single letters stay', 'plan B', 'plan b', 'B. Quill', null],
  ['accents tell no names apart', 'call Jose', 'call', 'José Núñez', null],
  ['accents of other words do', 'rappel été', 'rappel été', null, null],
  ['apostrophes are no gap', "don't know", 'dont know', null, null],
  ['another account’s name stays', 'Kestrel budget', 'kestrel budget', null, 'Stannard Steel'],
  ['part of a longer word stays', 'debit note', 'debit note', 'Deb Stoltz', null],
  ['letters of any script', 'दाम की बात, Ravi', 'दाम की बात', 'Ravi', null],
  ['signs only', '!!! --- 🙂', '', null, null],
])('names and punctuation go: %s', (_, subject, expected, contactName, accountName) => {
  expect(textWithoutNames({ subject, notes: '', contactName, accountName })).toBe(expected);
});

test('looking at the neighbours alone tells the same as looking at everything', () => {
  const dice = random(4);
  const said: Said[] = Array.from({ length: 100 }, (_, index) => ({
    id: `a${index}`,
    accountId: `A${dice.below(6)}`,
    day: `2026-${String(10 + dice.below(2))}-${String(1 + dice.below(30)).padStart(2, '0')}`,
    text: dice.pick(['checking in', 'any news', 'thank you again', 'price list sent', 'any update yet']),
  }));
  const whole = repeatsAmong(said, defaultThresholds);
  expect(whole.size).toBeGreaterThan(20);
  expect(whole.size).toBeLessThan(90);
  const reach = repeatReachDays(defaultThresholds) * 86_400_000;
  for (const one of said) {
    const near = said.filter(
      other => other.text === one.text && Math.abs(Date.parse(other.day) - Date.parse(one.day)) <= reach,
    );
    expect(repeatsAmong(near, defaultThresholds).has(one.id)).toBe(whole.has(one.id));
  }
});

test('ten thousand alike on one day take no time to speak of', () => {
  const said = Array.from({ length: 10_000 }, (_, index) => ({
    id: `a${index}`,
    accountId: `A${index % 4_000}`,
    day: '2026-11-02',
    text: 'checking in',
  }));
  expect(repeatsAmong(said, defaultThresholds).get('a9999')?.count).toBe(4_000);
});
