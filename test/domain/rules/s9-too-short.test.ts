import { expect, test } from 'vitest';
import { type Case, hintsOf, judgedOf } from '../../support/hints';

const talk: Case = {
  kind: 'call',
  disposition: 'Connected',
  durationSeconds: 19,
  durationSource: 'telephony',
  nextStep: 'Call Monday',
};

test.each<[string, Case, boolean]>([
  ['19 seconds', {}, true],
  ['20 seconds', { durationSeconds: 20 }, false],
  ['19.9 seconds', { durationSeconds: 19.9 }, true],
  ['no time at all', { durationSeconds: 0 }, true],
  ['nobody said how long', { durationSeconds: null }, false],
  ['an unknown source counts as telephony', { durationSource: null }, true],
  ['typed by the rep', { durationSource: 'typed' }, false],
  ['a voicemail is as short as it likes', { disposition: 'Left voicemail' }, false],
  ['no disposition', { disposition: null, notes: 'three words here' }, false],
  ['a meeting', { kind: 'meeting' }, false],
])('S9 doubts that somebody talked: %s', (_, changes, fires) => {
  expect(hintsOf([{ ...talk, ...changes }])).toEqual([fires ? ['S9'] : []]);
});

test('it says how short, and how short is too short may be changed', () => {
  expect(judgedOf([talk])[0]?.hints).toMatchObject([{ sentence: 'rule_S9', count: 19 }]);
  expect(hintsOf([talk], { rules: { shortCallSeconds: 19 } })).toEqual([[]]);
});
