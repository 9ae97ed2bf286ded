import { z } from 'zod';

/** What flags: a fact, and it counts. In the order in which flags are told. */
export const hardRuleNames = ['H1', 'H2', 'H3', 'H4'] as const;
/** What is only remarked on, about one activity. In the order in which hints are told. */
export const hintNames = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S9', 'S10', 'S11'] as const;

export const hintName = z.enum(hintNames);
/** Every rule; S8 speaks of objectives, not of an activity. */
export const ruleName = z.enum([...hardRuleNames, ...hintNames, 'S8']);

export type HardRuleName = (typeof hardRuleNames)[number];
export type HintName = z.infer<typeof hintName>;
export type RuleName = z.infer<typeof ruleName>;
