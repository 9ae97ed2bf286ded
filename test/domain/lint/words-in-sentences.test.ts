import { describe, expect, test } from 'vitest';
import { dateIn } from '@/lib/domain/lint/wording/date-in';
import { judgeStatement } from '@/lib/domain/lint/wording/judge-statement';
import { measureIn } from '@/lib/domain/lint/wording/measure-in';

describe('the measure that a sentence speaks of', () => {
  const read = (say: string, language = 'en') => {
    const measure = measureIn(say, { language, currency: language === 'de' ? 'EUR' : 'USD' });
    return measure === null ? null : `${measure.baseline} → ${measure.target} ${measure.unit} (${measure.accrues})`;
  };

  test.each([
    ['Hold 8 first exploratory conversations at Kestrel', '0 → 8 first exploratory conversations (cumulative)'],
    ['Land 4 new logos by 31 Dec 2026', '0 → 4 new logos (cumulative)'],
    ['Have a sponsor met at 9 of 12 plan accounts', '0 → 9 plan accounts (cumulative)'],
    ['Get Brightwater from 85 to 126 sensors live', '85 → 126 sensors live (level)'],
    ['Cut quote turnaround from 6 to 3 working days by June', '6 → 3 working days (level)'],
    ['Increase share of wallet from 20% to 35%', '20 → 35 % (level)'],
    ['Close $1.80M new ACV', '0 → 1800000 USD (cumulative)'],
    ['Issue 2 proposals worth $140k', '0 → 140000 USD (cumulative)'],
    ['Three ministries invite us to tender', '0 → 3 ministries invite (cumulative)'],
    ['Build better relationships', null],
    ['Renew 96% of the book', null],
    ['Win 9999999999999 customers', null],
    ['Win 1..2..3 customers', null],
    [`Win 4 ${'x'.repeat(400)}`, null],
    ['Close Q4 by 15 Dec 2026', null],
  ])('%s', (say, expected) => {
    expect(read(say)).toBe(expected);
  });

  test.each([
    ['5 Erstgespräche mit Werkleitern führen', '0 → 5 Erstgespräche (cumulative)'],
    ['Angebotszeit von 6 auf 3 Tage senken', '6 → 3 Tage (level)'],
    ['Neugeschäft von 1,8 Mio. € abschließen', '0 → 1800000 EUR (cumulative)'],
    ['Umsatz von 1.250.000 EUR mit Molkereien', '0 → 1250000 EUR (cumulative)'],
    ['Beziehung verbessern', null],
  ])('%s', (say, expected) => {
    expect(read(say, 'de')).toBe(expected);
  });

  test('a language without a word list has none', () => {
    expect(read('Tenir 8 rendez-vous', 'fr')).toBeNull();
  });
});

describe('the day that a sentence speaks of', () => {
  const read = (say: string, language = 'en') => dateIn(say, { language, from: '2026-02-03' });

  test.each([
    ['Sign by 15 Dec 2026', '2026-12-15'],
    ['Sign by 1st March', '2026-03-01'],
    ['Sign by Dec 4, 2026', '2026-12-04'],
    ['Sign until end of June', '2026-06-30'],
    ['Sign by February 2028', '2028-02-29'],
    ['Sign before 2026-11-20', '2026-11-20'],
    ['Sign by 15 January', '2027-01-15'],
    ['Sign by 31 April', '2026-04-30'],
    ['Sign in May at the fair', null],
    ['Sign by hand', null],
    ['Sign by 99 Dec', null],
  ])('%s', (say, expected) => {
    expect(read(say)).toBe(expected);
  });

  test.each([
    ['Unterschrift bis 15.12.2026', '2026-12-15'],
    ['Unterschrift bis 1.3.', '2026-03-01'],
    ['Unterschrift bis Ende Juni', '2026-06-30'],
    ['Unterschrift bis zum 3. März', '2026-03-03'],
    ['Unterschrift bis bald', null],
  ])('%s', (say, expected) => {
    expect(read(say, 'de-AT')).toBe(expected);
  });
});

describe('a sentence that is doubted says which word made it so', () => {
  const doubt = (say: string, changes: Partial<Parameters<typeof judgeStatement>[1]> = {}) =>
    judgeStatement(say, { language: 'en', needsWhom: false, accountNames: [], ...changes });

  test.each([
    ['Build better relationships with Pinecrest', { form: 'vague', word: 'Build' }],
    ['Stronger presence', { form: 'vague', word: 'Stronger' }],
    ['QBR', { form: 'short', word: 'QBR' }],
    ['Call all prospects weekly', { form: 'activity', word: 'Call' }],
  ])('%s', (say, expected) => {
    expect(doubt(say)).toEqual(expected);
  });

  test('one hollow word among others is none too many, mostly hollow ones are', () => {
    expect(doubt('Improve win rate')).toBeNull();
    expect(doubt('Demonstrate excellent sales skills')).toMatchObject({ form: 'vague' });
  });

  test.each([
    ['Warm up the people at Pinecrest', 'Warm'],
    ['Cover all the bases', 'Cover'],
    ['Be seen as number one', 'Be'],
    ['Sit where buyers sit', 'Sit'],
  ])('a figure of speech shows nothing that one could see afterwards: %s', (say, word) => {
    expect(doubt(say, { accountNames: ['Pinecrest Paper'] })).toEqual({ form: 'vague', word });
  });

  test.each([
    'Warm up the buyer at Pinecrest',
    'Warm up 3 people at Pinecrest',
    'Warm up Doctor Meyer at Pinecrest',
    'Turn the trial at Pinecrest around',
    'Win back Pinecrest',
  ])('somebody in particular, a number, or what is signed or held does: %s', say => {
    expect(doubt(say, { accountNames: ['Pinecrest Paper'] })).toBeNull();
  });

  test('naming the account is not yet saying what changes there', () => {
    expect(doubt('Develop Pinecrest Paper', { accountNames: ['Pinecrest Paper'] })).toMatchObject({ form: 'vague' });
    expect(doubt('Develop Pinecrest Paper')).toBeNull();
  });

  test('whom is only asked for where no account says it', () => {
    expect(doubt('Get 5 references', { needsWhom: true })).toEqual({ form: 'whom', word: 'references' });
    expect(doubt('Get 5 references')).toBeNull();
  });

  test('what is typed is never too much: nothing, one sign, a pasted page', () => {
    for (const say of ['', ' ', '?', '…', '12', 'a'.repeat(50_000), 'word '.repeat(10_000), ': '.repeat(20_000)]) {
      expect(doubt(say)?.form ?? 'none').toMatch(/short|vague|none/);
      expect(measureIn(say, { language: 'en', currency: 'USD' })).toBeNull();
      expect(dateIn(say, { language: 'de', from: '2026-02-03' })).toBeNull();
    }
  });
});
