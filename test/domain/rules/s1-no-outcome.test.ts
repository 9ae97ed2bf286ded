import { expect, test } from 'vitest';
import { type Case, hintsOf } from '../../support/hints';

const done = { nextStep: 'Send the quote' };

test.each<[string, Case, boolean]>([
  ['a call without a word', { kind: 'call' }, true],
  ['a meeting without a word', { kind: 'meeting' }, true],
  ['two words', { kind: 'call', notes: 'asked again' }, true],
  ['two words and many spaces', { kind: 'call', notes: '  asked \n\t again  ' }, true],
  ['three words', { kind: 'call', notes: 'asked again today' }, false],
  ['three words on three lines', { kind: 'meeting', notes: 'asked\nagain\ntoday' }, false],
  ['three words that are one when split at spaces', { kind: 'call', notes: 'asked-again-today' }, true],
  ['two words and a sign of its own', { kind: 'call', notes: 'freeze + opex' }, false],
  ['no words, but a disposition', { kind: 'call', disposition: 'Left voicemail' }, false],
  ['a disposition of blanks is none', { kind: 'call', disposition: ' ' }, true],
  ['the subject is no note', { kind: 'call', subject: 'asked about the budget again' }, true],
  ['mail', { kind: 'email' }, false],
  ['a task', { kind: 'task' }, false],
  ['LinkedIn', { kind: 'linkedIn' }, false],
  ['networking', { kind: 'networking' }, false],
])('S1 asks what came of it: %s', (_, activity, fires) => {
  expect(hintsOf([{ ...done, ...activity }])).toEqual([fires ? ['S1'] : []]);
});

test('S1 counts as many words as the options say', () => {
  const two = { ...done, notes: 'asked again' };
  expect(hintsOf([two], { rules: { outcomeWords: 2 } })).toEqual([[]]);
  expect(hintsOf([{ ...two, notes: 'asked' }], { rules: { outcomeWords: 2 } })).toEqual([['S1']]);
});
