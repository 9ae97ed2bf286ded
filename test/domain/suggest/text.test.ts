import { describe, expect, test } from 'vitest';
import { cuesOf } from '@/lib/domain/suggest/cue-words';
import { datesSaid } from '@/lib/domain/suggest/dates-said';
import { saidBy } from '@/lib/domain/suggest/said';
import { beginningsOf, initialsOf } from '@/lib/domain/suggest/text';
import { anActivity } from '../../support/builders';

const alike: [one: string, other: string][] = [
  ['proposals', 'proposal'],
  ['Verlängerung', 'verlangerungen'],
  ['Leckageortung', 'Leckageprojekt'],
  ['renovación', 'renovar'],
  ['Pilotprojekt', 'Pilotprojekte'],
  ['contrat', 'contrats'],
];
test.each(alike)('%s and %s are compared as one word', (one, other) => {
  expect([...beginningsOf(one)]).toEqual([...beginningsOf(other)]);
});

test('words that every sentence has are not compared, in any of the languages', () => {
  expect([...beginningsOf('the und avec para het Call Anruf')]).toEqual([]);
});

test('a title is also known by its initials', () => {
  expect(initialsOf('Chief Financial Officer')).toBe('cfo');
  expect(initialsOf('Owner')).toBe('');
});

const days: [text: string, days: number[]][] = [
  ['See you April 23', [423]],
  ['le 20 novembre, à Lille ?', [1120]],
  ['am 26. März in Linz', [326]],
  ['jornada, 14 de mayo', [514]],
  ['Gebruikersdag 16 april', [416]],
  ['hold 26.3. for us', [326]],
  ['4/1 package', [104, 401]],
  ['at 10:30, 25% of 3.5 units for 1,200', [305, 503]],
  ['32 march, 13/13', []],
];
test.each(days)('days named in "%s"', (text, expected) => {
  expect([...datesSaid(text)].sort((one, other) => one - other)).toEqual(expected);
});

describe('what an activity says', () => {
  const threads: [subject: string, thread: string, isReply: boolean][] = [
    ['Email: Line 2 pricing', 'line 2 pricing', false],
    ['Email: RE: Fwd: Line 2 pricing', 'line 2 pricing', true],
    ['AW: WG: Line 2 pricing', 'line 2 pricing', true],
    ['RE[2]: Line 2 pricing', 'line 2 pricing', true],
    ['Call', '', false],
    ['Re: Meeting', '', true],
  ];
  test.each(threads)('the thread of "%s"', (subject, thread, isReply) => {
    expect(saidBy(anActivity({ subject }))).toMatchObject({ thread, isReply });
  });

  test('its words keep the way they were written', () => {
    const { words } = saidBy(anActivity({ subject: 'Sprig sandbox', notes: 'Clés pour Zoë' }));
    expect([...words]).toEqual([
      ['sprig', 'Sprig'],
      ['sandbo', 'sandbox'],
      ['cle', 'Clés'],
      ['zoe', 'Zoë'],
    ]);
  });

  test('cues are known without their accents', () => {
    expect(cuesOf('noel')).toEqual(['greeting']);
    expect(saidBy(anActivity({ subject: 'Joyeux Noël' })).cues.greeting).toEqual(['joyeux', 'noel']);
  });
});
