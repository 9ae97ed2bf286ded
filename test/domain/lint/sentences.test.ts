import { afterAll, describe, expect, test } from 'vitest';
import { smartChecks } from '@/lib/domain/lint/finding';
import { readSentences, scores } from './read-sentences';
import { lastRepsSentences, moreRepsSentences, repsSentences } from './reps-sentence-table';
import { coachesSentences, heldOutSentences, laterSentences, sentences } from './sentence-table';

/** At most one in ten of the good ones doubted, at most one in ten of the bad ones let pass. */
const BAR = 0.1;

describe.each([
  ['the sentences the word lists were made with', sentences, 60],
  ['the sentences kept away from them', heldOutSentences, 20],
  ['the examples of coaches', `${coachesSentences}${laterSentences}`, 50],
  ['the sentences of reps', repsSentences, 60],
  ['more sentences of reps', moreRepsSentences, 50],
  ['the last sentences of reps', lastRepsSentences, 60],
])('%s', (name, table, least) => {
  const read = readSentences(table);
  const result = scores(read);

  test('there are enough of them, in both languages', () => {
    expect(read.length).toBeGreaterThanOrEqual(least);
    expect(new Set(read.map(({ language }) => language))).toEqual(new Set(['en', 'de']));
  });

  test.each(smartChecks)('%s: few false alarms, few misses', check => {
    const { good, bad, falseAlarms, misses } = result[check];
    expect(falseAlarms.length).toBeLessThanOrEqual(good * BAR);
    expect(misses.length).toBeLessThanOrEqual(bad * BAR);
  });

  afterAll(() => {
    for (const check of smartChecks) {
      const { good, bad, falseAlarms, misses } = result[check];
      const lines = [...falseAlarms.map(each => `doubted: ${each}`), ...misses.map(each => `let pass: ${each}`)];
      const rates = `${falseAlarms.length} of ${good} good doubted, ${misses.length} of ${bad} bad let pass`;
      if (check === 'specific' || lines.length > 0)
        console.info([`${name}, ${check}: ${rates}`, ...lines].join('\n  '));
    }
  });
});
