import type { Choice } from '../link';
import type { Mark } from './mark';

/** What stands in the CRM's field: nothing, a tag, or words that nobody's Throughline wrote. */
export type Standing = { kind: 'nothing' } | { kind: 'mark'; mark: Mark } | { kind: 'words' };

/** One activity's tag on both sides. */
export type Sides = {
  /** What the CRM's field held when it was last written or read here; undefined: it never was. */
  known: string | undefined;
  /** What it holds now, as text and as read. */
  there: { text: string; standing: Standing };
  /** The tag here, and whether it waits to be written. */
  here: Mark & { isWaiting: boolean };
  /** Is it an objective of the plan here, or a set-aside? What this plan does not know cannot be taken over. */
  isKnownHere: (choice: Choice | null) => boolean;
};

export type Beaten = { choice: Choice | null };

/**
 * What is to be done so that both sides agree. `beaten`: the tag was changed on both sides since they last agreed, and
 * that one gives way to the newer choice.
 */
export type Meeting =
  /** Both say the same, or nobody asked for anything: remember what is there. */
  | { kind: 'agree' }
  | { kind: 'write'; beaten?: Beaten }
  | { kind: 'take'; mark: Mark; beaten?: Beaten }
  /** The field holds what is not ours to overwrite. */
  | { kind: 'occupied' };

/** Compare the two sides with what they last agreed on: only what both changed is a conflict. */
export function meet({ known, there, here, isKnownHere }: Sides): Meeting {
  const { standing } = there;
  const isChangedThere = there.text !== (known ?? '');
  if (standing.kind === 'words') return here.isWaiting ? { kind: 'occupied' } : { kind: 'agree' };
  const theirs = standing.kind === 'mark' ? standing.mark : null;
  if (isSameChoice(theirs?.choice ?? null, here.choice)) return { kind: 'agree' };
  if (!isChangedThere) return here.isWaiting ? { kind: 'write' } : { kind: 'agree' };
  if (theirs !== null && !isKnownHere(theirs.choice)) return meetUnknown(theirs, here);
  // A tag from before anything was written or read here was set without knowing the other one.
  const isSetHere = here.isWaiting || (known === undefined && here.choice !== null);
  if (!isSetHere) return { kind: 'take', mark: theirs ?? cleared(here) };
  if (theirs !== null && isNewer(theirs, here)) return { kind: 'take', mark: theirs, beaten: { choice: here.choice } };
  if (!here.isWaiting) return { kind: 'agree' };
  return theirs === null ? { kind: 'write' } : { kind: 'write', beaten: { choice: theirs.choice } };
}

/** A tag of another plan, a colleague's perhaps: a newer one stays, an older one gives way to the rep's own. */
function meetUnknown(theirs: Mark, here: Sides['here']): Meeting {
  if (!here.isWaiting) return { kind: 'agree' };
  return isNewer(theirs, here) ? { kind: 'occupied' } : { kind: 'write' };
}

/** Somebody emptied the field: nobody can tell when. */
function cleared(here: Mark): Mark {
  return { choice: null, at: here.at, madeBy: 'rep' };
}

/** A rep's choice beats a rule's; else the later one stands. */
function isNewer(one: Mark, other: Mark): boolean {
  if (one.madeBy !== other.madeBy) return one.madeBy === 'rep';
  return seconds(one.at) > seconds(other.at);
}

function seconds(at: string): number {
  return Math.floor(Date.parse(at) / 1_000);
}

export function isSameChoice(one: Choice | null, other: Choice | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'objective') return other.kind === 'objective' && one.objectiveId === other.objectiveId;
  return other.kind === 'setAside' && one.reason === other.reason;
}
