import { describe, expect, test } from 'vitest';
import type { Objective } from '@/lib/domain/objective';
import { thresholds } from '@/lib/domain/rules/thresholds';
import { ABCD, KESTREL } from '../../support/builders';
import { TO_O1 as toO1 } from '../../support/hints';
import { judged, rules } from '../../support/judged';

describe("H3: the account is not among the objective's", () => {
  test.each<[string, string | null, Objective['scope'], string[]]>([
    ['one of its accounts', ABCD, { kind: 'accounts', accountIds: [KESTREL, ABCD] }, []],
    ['another account', KESTREL, { kind: 'accounts', accountIds: [ABCD] }, ['H3']],
    ['no account', null, { kind: 'accounts', accountIds: [ABCD] }, []],
    ['any account of a territory', KESTREL, { kind: 'territory' }, []],
    ['any account when the work is internal', KESTREL, { kind: 'internal' }, []],
    [
      'an account that a file named without its org',
      ABCD,
      { kind: 'accounts', accountIds: ['001Kx0000000100IAA'] },
      [],
    ],
    [
      'the account of that id in a sandbox',
      ABCD,
      { kind: 'accounts', accountIds: ['00DSANDBOX/001Kx0000000100IAA'] },
      ['H3'],
    ],
    ['an account whose id only ends alike', 'org/X001', { kind: 'accounts', accountIds: ['001'] }, ['H3']],
  ])('%s', (_, accountId, scope, expected) => {
    expect(rules(judged({ accountId }, toO1, { scope }))).toEqual(expected);
  });

  test('all rules that fire are told, and the activity counts once', () => {
    const both = judged({ accountId: KESTREL, day: '2026-11-18' }, toO1, { due: '2026-11-10' });
    expect(rules(both)).toEqual(['H2', 'H3']);
    expect(both.standing).toBe('checkABox');
  });
});

test('switched off, another account is no flag', () => {
  const scope = { kind: 'accounts', accountIds: [ABCD] } as const;
  const off = { thresholds: thresholds.parse({ off: ['H3'] }) };
  expect(judged({ accountId: KESTREL }, toO1, { scope: { ...scope, accountIds: [ABCD] } }, off)).toMatchObject({
    standing: 'linked',
    flags: [],
  });
});
