import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import type { SetAsideReason } from '@/lib/domain/link';
import { taughtBy } from '@/lib/domain/suggest/learning';
import { suggest } from '@/lib/domain/suggest/suggest';
import { anActivity, anObjective, aPlan, KESTREL, ORG } from '../../support/builders';
import { answered, guessAfter, knownFor } from './known';

const pilot = anObjective({ id: 'pilot', statement: 'Agree a paid pilot on line 2', due: '2026-12-31' });
const renewal = anObjective({ id: 'renewal', statement: 'Renew the maintenance contract', due: '2026-12-31' });
const prospects = anObjective({
  id: 'prospects',
  statement: 'Ten first meetings with dairies',
  scope: { kind: 'territory' },
});
const objectives = [pilot, renewal, prospects];
const OTHER = `${ORG}/001Kx0000000999IAA`;

const purposeless: [what: string, activity: Partial<Activity>, why: string][] = [
  ['expenses', { kind: 'task', subject: 'Expense report October', accountId: null }, 'looksLikeAdmin'],
  ['expenses in German', { kind: 'task', subject: 'Spesen Oktober', accountId: null }, 'looksLikeAdmin'],
  ['expenses in Dutch', { kind: 'task', subject: 'Declaraties oktober', accountId: null }, 'looksLikeAdmin'],
  ['a greeting', { kind: 'email', subject: 'Happy Thanksgiving from all of us!' }, 'greeting'],
  ['a greeting in French', { kind: 'email', subject: 'Joyeux Noël et bonne année !' }, 'greeting'],
  ['a greeting in Spanish', { kind: 'email', subject: '¡Felices fiestas a todo el equipo!' }, 'greeting'],
  [
    'a brochure sent again',
    { kind: 'email', subject: 'Our new brochure', notes: 'Here is our new catalog!' },
    'brochure',
  ],
  [
    'a parcel of routine',
    { kind: 'email', subject: 'Invoice copy', notes: 'password reset, ticket passed to support' },
    'looksLikeService',
  ],
  ['a call at an account outside the plan', { subject: 'Call', accountId: OTHER }, 'noObjectiveCovers'],
];

describe('when nothing fits', () => {
  test.each(purposeless)('%s serves nothing, and it is said why', (_, activity, why) => {
    const guess = guessAfter([], activity, activity.accountId === OTHER ? [pilot, renewal] : objectives);
    expect(guess.whyNothing?.kind).toBe(why);
    expect(guess.preselected).toBeNull();
    expect(guess.nothing).toBeGreaterThan(0.5);
  });

  test('a word that the plan itself uses is no sign of a box ticked', () => {
    const training = anObjective({ id: 'training', statement: 'Training for every shift at ABCD', due: '2026-12-31' });
    const about = { subject: 'Training, late shift' };
    expect(guessAfter([], about, [training, renewal]).preselected).toBe('training');
    expect(guessAfter([], about, [pilot, renewal]).nothing).toBeGreaterThan(
      guessAfter([], about, [training, renewal]).nothing,
    );
  });

  test('the same mail logged twice within minutes is told as that', () => {
    const mail = {
      kind: 'email' as const,
      subject: 'Maintenance contract, two options',
      notes: 'A renew now, B in spring',
    };
    const first = answered('renewal', { ...mail, day: '2026-11-17', loggedAt: '2026-11-17T09:58:00-06:00' });
    const guess = guessAfter([first], { ...mail, loggedAt: '2026-11-17T10:00:00-06:00' }, objectives);
    expect(guess.whyNothing).toEqual({ kind: 'loggedTwice', subject: mail.subject, day: '2026-11-17' });
  });

  test('the answer to a mail is no second log of it', () => {
    const mail = { kind: 'email' as const, subject: 'Maintenance contract, two options' };
    const first = answered('renewal', { ...mail, day: '2026-11-17', loggedAt: '2026-11-17T09:58:00-06:00' });
    const reply = { ...mail, subject: `RE: ${mail.subject}`, loggedAt: '2026-11-17T10:00:00-06:00' };
    expect(guessAfter([first], reply, objectives).preselected).toBe('renewal');
  });

  test('trying a contact again in the afternoon is no second log of the morning', () => {
    const call = { subject: 'Left voicemail', disposition: 'Left voicemail' };
    const first = answered('renewal', { ...call, day: '2026-11-17', loggedAt: '2026-11-17T09:00:00-06:00' });
    const again = guessAfter([first], { ...call, loggedAt: '2026-11-17T12:30:00-06:00' }, objectives);
    expect(again.whyNothing).toBeNull();
  });

  test('nearly the same mail to several accounts is told as that, before any of it was answered', () => {
    const mail = {
      kind: 'email' as const,
      subject: 'Winter is coming',
      notes: 'Have you wrapped your pipes? Stay warm!',
    };
    const recent = [KESTREL, OTHER, `${ORG}/001Kx0000000998IAA`].map(accountId => ({
      ...anActivity({ ...mail, accountId }),
      choice: null,
    }));
    const activity = anActivity(mail);
    const guess = suggest(activity, aPlan({ objectives }), knownFor(activity, { recent }));
    expect(guess.whyNothing).toEqual({ kind: 'massMail', count: 4 });
  });

  test('one letter to several accounts that was tied to an objective is no mass mail', () => {
    const letter = { kind: 'email' as const, subject: 'Price letter', notes: 'table by format attached' };
    const earlier = [KESTREL, OTHER].map(accountId => answered('renewal', { ...letter, accountId }));
    expect(guessAfter(earlier, letter, objectives).preselected).toBe('renewal');
  });

  test('what was set aside teaches: the same words are not offered again', () => {
    const certificates = { kind: 'email' as const, subject: 'Certificate for lot 14' };
    const before = guessAfter([], { ...certificates, subject: 'Certificate for lot 15' }, [renewal, prospects]);
    const work = ['line 2 terms', 'who signs the pilot', 'contract, page 3', 'dairy in Holland'];
    const others = work.map((subject, index) => answered(index < 2 ? 'prospects' : 'renewal', { subject }));
    const earlier = [...others, ...[1, 2, 3, 4].map(() => answered(null, certificates))];
    const after = guessAfter(
      earlier,
      { ...certificates, subject: 'Certificate for lot 15', loggedAt: '2026-11-19T10:00:00-06:00' },
      [renewal, prospects],
    );
    expect(before.whyNothing).toBeNull();
    expect(after.whyNothing).toEqual({ kind: 'likeSetAside', words: expect.arrayContaining(['Certificate']) });
  });

  test('a mail whose first copies were set aside is likelier to serve nothing at the next account', () => {
    const mail = { kind: 'email' as const, subject: 'Line 2 stories', notes: 'What others did with line 2' };
    const copies = [KESTREL, OTHER].map(accountId => answered(null, { ...mail, accountId }));
    expect(guessAfter(copies, mail, objectives).nothing).toBeGreaterThan(2 * guessAfter([], mail, objectives).nothing);
  });

  test('long, polished words with nothing in them do not make an objective likelier', () => {
    const polished =
      'It is a privilege to be your trusted partner. We are reimagining excellence together and would love to share how our journey inspires resilience.';
    const guess = guessAfter([], { kind: 'email', subject: 'Our commitment', notes: polished }, objectives);
    const plain = guessAfter([], { kind: 'email', subject: 'Line 2 pilot', notes: 'pilot terms, 2 lines' }, objectives);
    expect(guess.ranked[0]?.probability).toBeLessThan(plain.ranked[0]?.probability ?? 0);
  });

  test('a plan without live objectives is told as that', () => {
    const none = { ranked: [], offered: [], preselected: null, nothing: 1, whyNothing: { kind: 'nothingInPlan' } };
    expect(guessAfter([], {}, [])).toEqual(none);
    expect(guessAfter([], {}, [{ ...pilot, status: 'cancelled', endedOn: '2026-11-01' }])).toEqual(none);
  });
});

const teaching: [reason: SetAsideReason, teaches: boolean][] = [
  ['customerService', true],
  ['requiredAdmin', true],
  ['helpingColleague', true],
  ['servesSomethingMissing', true],
  ['checkABox', true],
  ['duplicateRecord', false],
];
test.each(teaching)('set aside as %s: it is learned as nothing: %s', (reason, teaches) => {
  expect(taughtBy({ kind: 'setAside', reason })).toEqual(teaches ? { objectiveId: null } : null);
});
