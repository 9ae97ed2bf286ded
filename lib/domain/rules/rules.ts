import { h1Unlinked } from './h1-unlinked';
import { h2DeadObjective } from './h2-dead-objective';
import { h3OutsideScope } from './h3-outside-scope';
import { h4HonestBox } from './h4-honest-box';
import type { HardRule } from './rule';

/** Every hard rule, in the order in which flags are told. A test fails when a rule's file is not listed here. */
export const hardRules: readonly HardRule[] = [h1Unlinked, h2DeadObjective, h3OutsideScope, h4HonestBox];
