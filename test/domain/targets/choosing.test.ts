import { describe, expect, test } from 'vitest';
import { type Metric, metrics } from '@/lib/domain/targets';
import { asksForAttemptsAlone, checkMetric } from '@/lib/domain/targets/check-metric';
import { roleCalled, roles, roleTargets } from '@/lib/domain/targets/role-targets';
import english from '@/public/_locales/en/messages.json';

describe('only what the rep controls can be a target', () => {
  test.each([
    ['Revenue', 'Revenue'],
    ['new ACV closed', 'ACV'],
    ['3 deals a week', 'deals'],
    ['Bookings', 'Bookings'],
    ['Win rate', 'Win'],
    ['Quota attainment', 'Quota'],
    ['closed-won', 'closed-won'],
    ['$50k', '$'],
    ['Pipeline created', 'Pipeline'],
    ['new customers', 'customers'],
    ['renewals', 'renewals'],
    ['replies', 'replies'],
    ['Umsatz', 'Umsatz'],
    ['Neukundenumsatz', 'Neukundenumsatz'],
    ['Abschlüsse pro Woche', 'Abschlüsse'],
    ['Auftragseingang', 'Auftragseingang'],
    ['ABSCHLUSSQUOTE', 'ABSCHLUSSQUOTE'],
    ['Verträge', 'Verträge'],
  ])('"%s" is refused for "%s": customers decide it', (words, word) => {
    expect(checkMetric(words)).toEqual({ ok: false, problem: { kind: 'result', word, instead: 'firstConversations' } });
  });

  test.each([
    'First conversations',
    'Meetings held',
    'Outreach to prospects',
    'Call plans',
    'Deal reviews with my manager',
    'Renewal calls',
    'Proposals sent',
    'Dossiers',
    'Kundengespräche',
    'Umsatzgespräche mit Bestandskunden',
    'Besuche vor Ort',
    'Angebote nachfassen',
    'Lernen',
  ])('"%s" is accepted', words => {
    expect(checkMetric(words)).toEqual({ ok: true, value: { isDials: false } });
  });

  test.each(['Dials', '50 dials a day', 'Wählversuche'])(
    '"%s" is the rep\'s own doing, but no more than dialling',
    words => {
      expect(checkMetric(words)).toEqual({ ok: true, value: { isDials: true } });
    },
  );

  test.each(['', '   ', '12', '🙂'])('"%s" names nothing', words => {
    expect(checkMetric(words)).toEqual({ ok: false, problem: { kind: 'empty' } });
  });
});

describe('targets to begin with', () => {
  test.each(roles)('those of a %s are things the rep controls, each once, and never attempts alone', role => {
    const suggested = roleTargets[role];
    expect(asksForAttemptsAlone(suggested)).toBe(false);
    expect(new Set(suggested.map(({ metric }) => metric)).size).toBe(suggested.length);
    expect(suggested.every(({ metric, perWeek }) => metrics.includes(metric) && perWeek > 0)).toBe(true);
    expect(`targets_role_${role}` in english).toBe(true);
  });

  test.each<[Metric[], boolean]>([
    [['outreach'], true],
    [['outreach', 'outreach'], true],
    [['outreach', 'meetings'], false],
    [['meetings'], false],
    [[], false],
  ])('%j asks for attempts alone: %s', (chosen, expected) => {
    expect(asksForAttemptsAlone(chosen.map(metric => ({ metric, perWeek: 3 })))).toBe(expected);
  });

  test('a target of nothing beside attempts changes nothing', () => {
    expect(
      asksForAttemptsAlone([
        { metric: 'outreach', perWeek: 50 },
        { metric: 'meetings', perWeek: 0 },
      ]),
    ).toBe(true);
  });

  test.each([
    ['Salesperson', 'salesperson'],
    ['Account Executive', 'salesperson'],
    ['Key Account Manager', 'salesperson'],
    ['Gebietsverkaufsleiter', 'salesperson'],
    ['Verkäufer im Außendienst', 'salesperson'],
    ['Sales Manager', 'salesManager'],
    ['Vice President Sales', 'salesManager'],
    ['Vertriebsleiterin', 'salesManager'],
    ['CEO', 'ceo'],
    ['Managing Director', 'ceo'],
    ['Geschäftsführer', 'ceo'],
    ['President', 'ceo'],
    ['Sales Assistant', 'specialist'],
    ['SDR', 'specialist'],
    ['Lead Generation Specialist', 'specialist'],
    ['Subject Matter Expert', 'subjectMatterExpert'],
    ['Sales Engineer', 'subjectMatterExpert'],
    ['', null],
    ['Gardener', null],
  ])('"%s" is called %s', (name, role) => {
    expect(roleCalled(name)).toBe(role);
  });
});
