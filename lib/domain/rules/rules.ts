import { h1Unlinked } from './h1-unlinked';
import { h2DeadObjective } from './h2-dead-objective';
import { h3OutsideScope } from './h3-outside-scope';
import { h4HonestBox } from './h4-honest-box';
import type { HintRule } from './hint';
import type { HardRule } from './rule';
import { s1NoOutcome } from './s1-no-outcome';
import { s2NoNextStep } from './s2-no-next-step';
import { s3SameWords } from './s3-same-words';
import { s4Burst } from './s4-burst';
import { s5Late } from './s5-late';
import { s6NoTactic } from './s6-no-tactic';
import { s7OverdueObjective } from './s7-overdue-objective';
import { s8PileOn } from './s8-pile-on';
import { s9TooShort } from './s9-too-short';
import { s10FutureDated } from './s10-future-dated';
import { s11BetterFit } from './s11-better-fit';

/** Every hard rule, in the order in which flags are told. A test fails when a rule's file is not listed here. */
export const hardRules: readonly HardRule[] = [h1Unlinked, h2DeadObjective, h3OutsideScope, h4HonestBox];

/** The soft rules about one activity that turn on its facts alone, in the order in which hints are told. */
export const factHints: readonly HintRule[] = [
  s1NoOutcome,
  s2NoNextStep,
  s3SameWords,
  s4Burst,
  s5Late,
  s6NoTactic,
  s7OverdueObjective,
  s9TooShort,
  s10FutureDated,
];

/** Every soft rule about one activity; the last turns on what was learned. */
export const hints: readonly HintRule[] = [...factHints, s11BetterFit];

/** Soft rules about objectives, looked at once a week. */
export const objectiveHints = { S8: s8PileOn };
