import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameTalk, joinTalk, splitTalk, type TalkFacts } from '@/lib/crm/fact-line';

const call = (minutes: number | null, disposition: string | null): TalkFacts => ({
  kind: 'call',
  minutes,
  disposition,
});

describe('what has no field stands below the notes', () => {
  it.each([
    ['Went well', call(12, 'Connected'), 'Send it', 'Went well\n☎ 12 min · Connected\n→ Send it'],
    ['', call(null, null), null, '☎'],
    ['', { kind: 'meeting', minutes: 45, disposition: null }, null, '👥 45 min'],
    ['Two\nlines', call(null, 'Left · message'), null, 'Two\nlines\n☎ Left · message'],
    ['No facts', null, 'Next', 'No facts\n→ Next'],
  ] as const)('%j with %j and %j', (notes, facts, nextStep, text) => {
    expect(joinTalk(notes, facts, nextStep)).toBe(text);
    expect(splitTalk(text)).toEqual({ notes, facts, nextStep });
  });

  it('words that only look like it stay words', () => {
    expect(splitTalk('☎our line is down')).toEqual({ notes: '☎our line is down', facts: null, nextStep: null });
    expect(splitTalk('☎ first\nthen this')).toEqual({ notes: '☎ first\nthen this', facts: null, nextStep: null });
  });

  it('whatever is written comes back', () => {
    const words = fc.string({ maxLength: 40 }).map(text => text.replace(/[\r\n→☎]/g, '').trim());
    const minutes = fc.option(fc.integer({ min: 0, max: 1_440 }));
    const disposition = fc.option(
      words.filter(text => text !== '' && !/^\d+ min\b/.test(text)).map(text => text.replace(/\s+/g, ' ')),
    );
    fc.assert(
      fc.property(words, minutes, disposition, words, (notes, took, came, next) => {
        const facts = call(took, came);
        const nextStep = next === '' ? null : next;
        expect(splitTalk(joinTalk(notes, facts, nextStep))).toEqual({ notes, facts, nextStep });
      }),
    );
  });

  it('line ends, blanks and empty lines make no difference', () => {
    expect(isSameTalk('a\r\n\r\nb  \n☎ 12 min', 'a\nb\n☎ 12 min\n')).toBe(true);
    expect(isSameTalk('a\nb', 'a b')).toBe(false);
  });
});
