import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, setAsideReasons } from '@/lib/domain/link';
import { type Mark, markIn, markOf, readMark, textWithMark } from '@/lib/domain/write-back/mark';

const O2: Choice = { kind: 'objective', objectiveId: 'O2' };
const at = '2026-11-20T15:00:00Z';

describe('a tag as it stands in the CRM', () => {
  test.each<[string, Mark]>([
    ['O2 2026-11-20T15:00:00Z', { choice: O2, at, madeBy: 'rep' }],
    ['O2 2026-11-20T15:00:00Z rule', { choice: O2, at, madeBy: 'rule' }],
    [
      'set-aside:requiredAdmin 2026-11-20T15:00:00Z',
      { choice: { kind: 'setAside', reason: 'requiredAdmin' }, at, madeBy: 'rep' },
    ],
    ['none 2026-11-20T15:00:00Z', { choice: null, at, madeBy: 'rep' }],
  ])('"%s" is written and read back the same', (text, mark) => {
    expect(markOf(mark)).toBe(text);
    expect(readMark(text)).toEqual(mark);
  });

  test.each([
    '',
    'Call Tom back',
    'O2',
    'O2 2026-11-20',
    'O2 2026-13-40T15:00:00Z',
    'set-aside:laziness 2026-11-20T15:00:00Z',
  ])('somebody’s own words are no tag: "%s"', text => expect(readMark(text)).toBeNull());

  test('whatever an objective’s id and words are, the tag at the end reads back', () => {
    const mark = fc.record({
      choice: fc.oneof(
        fc.constantFrom(...setAsideReasons).map((reason): Choice => ({ kind: 'setAside', reason })),
        fc
          .oneof(
            fc.constantFrom('O2', 'none', 'set-aside:checkABox', 'O [2] 2'),
            fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
          )
          .filter(id => !(id in {}))
          .map((objectiveId): Choice => ({ kind: 'objective', objectiveId })),
      ),
      at: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
        .map(day => `${day.toISOString().slice(0, 19)}Z`),
      madeBy: fc.constantFrom('rep' as const, 'rule' as const),
    });
    fc.assert(
      fc.property(mark, fc.string(), fc.integer({ min: 110, max: 300 }), (given, words, length) => {
        const text = textWithMark(words, given, length) ?? '';
        expect(text.length).toBeLessThanOrEqual(length);
        expect(markIn(text)).toEqual(given);
      }),
    );
  });

  test('words give way to the tag when the field is short, and a field too short for the tag takes nothing', () => {
    const mark: Mark = { choice: O2, at, madeBy: 'rep' };
    expect(textWithMark('Two paid pilots signed › New revenue', mark, 80)).toBe(
      'Two paid pilots signed › New revenue [O2 2026-11-20T15:00:00Z]',
    );
    expect(textWithMark('Two paid pilots signed › New revenue', mark, 40)).toBe(
      'Two paid pilo… [O2 2026-11-20T15:00:00Z]',
    );
    expect(textWithMark('Two paid pilots', mark, 25)).toBe('[O2 2026-11-20T15:00:00Z]');
    expect(textWithMark('Two paid pilots', mark, 24)).toBeNull();
  });
});
