import { describe, expect, test } from 'vitest';
import type { Choice } from '@/lib/domain/link';
import { type Mark, markOf } from '@/lib/domain/write-back/mark';
import { meet, type Sides } from '@/lib/domain/write-back/meet';

const O1: Choice = { kind: 'objective', objectiveId: 'O1' };
const O2: Choice = { kind: 'objective', objectiveId: 'O2' };
const MORNING = '2026-11-20T09:00:00Z';
const NOON = '2026-11-20T12:00:00Z';

function by(choice: Choice | null, at = MORNING, madeBy: Mark['madeBy'] = 'rep'): Mark {
  return { choice, at, madeBy };
}

/** The tag here, what the CRM held when both last agreed (undefined: nobody looked), and what it holds now. */
function sides(
  here: Mark & { isWaiting?: boolean },
  known: Mark | null | undefined,
  there: Mark | null | string,
  isKnownHere = true,
): Sides {
  const textOf = (mark: Mark | null): string => (mark === null ? '' : markOf(mark));
  const standing: Sides['there'] =
    typeof there === 'string'
      ? { text: there, standing: { kind: 'words' } }
      : { text: textOf(there), standing: there === null ? { kind: 'nothing' } : { kind: 'mark', mark: there } };
  return {
    known: known === undefined ? undefined : textOf(known),
    there: standing,
    here: { isWaiting: true, ...here },
    isKnownHere: () => isKnownHere,
  };
}

const resting = { isWaiting: false };

describe('a tag here and in the CRM', () => {
  test.each<[string, Sides, ReturnType<typeof meet>]>([
    ['a new tag is written into an empty field', sides(by(O1), undefined, null), { kind: 'write' }],
    ['a changed tag is written over our own earlier one', sides(by(O2, NOON), by(O1), by(O1)), { kind: 'write' }],
    ['an undone tag empties what we wrote', sides(by(null, NOON), by(O1), by(O1)), { kind: 'write' }],
    ['the same tag there needs no writing', sides(by(O1, NOON), undefined, by(O1)), { kind: 'agree' }],
    ['nothing asked for, nothing changed', sides({ ...by(O1), ...resting }, by(O1), by(O1)), { kind: 'agree' }],
    ['a tag from before is not written unasked', sides({ ...by(O1), ...resting }, undefined, null), { kind: 'agree' }],
    [
      'a tag made on another device comes in',
      sides({ ...by(O1), ...resting }, by(O1), by(O2, NOON)),
      { kind: 'take', mark: by(O2, NOON) },
    ],
    [
      'an undo on another device comes in, although the tag it goes back to is older',
      sides({ ...by(O2, NOON), ...resting }, by(O2, NOON), by(O1)),
      { kind: 'take', mark: by(O1) },
    ],
    [
      'a tag made elsewhere before anybody looked comes in where none is',
      sides({ ...by(null), ...resting }, undefined, by(O2)),
      { kind: 'take', mark: by(O2) },
    ],
    [
      'changed on both sides, theirs is newer: it stays, and ours is said to give way',
      sides(by(O1), undefined, by(O2, NOON)),
      { kind: 'take', mark: by(O2, NOON), beaten: { choice: O1 } },
    ],
    [
      'changed on both sides, ours is newer: it is written, and theirs is said to give way',
      sides(by(O1, NOON), undefined, by(O2)),
      { kind: 'write', beaten: { choice: O2 } },
    ],
    [
      'a rep’s choice beats a rule’s, however new the rule’s is',
      sides(by(O1, NOON, 'rule'), undefined, by(O2)),
      { kind: 'take', mark: by(O2), beaten: { choice: O1 } },
    ],
    ['somebody’s own words are never written over', sides(by(O1), undefined, 'Call Tom back'), { kind: 'occupied' }],
    [
      'and nobody is bothered with them unasked',
      sides({ ...by(null), ...resting }, undefined, 'Call Tom'),
      { kind: 'agree' },
    ],
    [
      'a newer tag of a plan that is not known here stays',
      sides(by(O1), undefined, by(O2, NOON), false),
      { kind: 'occupied' },
    ],
    ['an older one gives way', sides(by(O1, NOON), undefined, by(O2), false), { kind: 'write' }],
    ['it is never taken in', sides({ ...by(null), ...resting }, undefined, by(O2), false), { kind: 'agree' }],
    [
      'a field that somebody emptied takes the tag away here',
      sides({ ...by(O1), ...resting }, by(O1), null),
      { kind: 'take', mark: by(null) },
    ],
    ['unless it was tagged anew meanwhile', sides(by(O2, NOON), by(O1), null), { kind: 'write' }],
  ])('%s', (_, given, meeting) => {
    expect(meet(given)).toEqual(meeting);
  });
});
