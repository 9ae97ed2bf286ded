import { z } from 'zod';
import { id, longText, plainDate, requiredSentence, sentence, shortText } from './words';

/**
 * The written parts of a plan: one set for the year and the same for each quarter. Goals and objectives, sections 4 and
 * 5 of the ten, are kept on the plan itself, because everything else points at them.
 */

/** How sure an answer is. "I don't know" is an answer, and shows up among the gaps. */
export const certainty = z.enum(['known', 'guess', 'unknown']);
export type Certainty = z.infer<typeof certainty>;

export const answer = z.strictObject({ text: longText, certainty });
export type Answer = z.infer<typeof answer>;

/** Prompts of the assessment; the last seven are asked of an account only. */
export const assessmentPrompts = [
  'theirWorld',
  'workingOn',
  'theirGoals',
  'politics',
  'decide',
  'execute',
  'measureSuccess',
  'industry',
  'finances',
  'marketPosition',
  'initiatives',
  'culture',
  'buyingHabits',
  'keyPlayers',
] as const;

const degree = z.enum(['low', 'medium', 'high']);

export const sections = z.strictObject({
  assessment: z.strictObject({
    summary: longText,
    answers: z.partialRecord(z.enum(assessmentPrompts), answer),
  }),
  organisation: z.strictObject({
    summary: longText,
    pursuitTeam: longText,
    backing: longText,
    innerResources: longText,
  }),
  /** Best first; each rests on a finding of the assessment. */
  opportunities: z.array(z.strictObject({ id, text: requiredSentence, finding: sentence })).max(200),
  approach: longText,
  risks: z
    .array(
      z.strictObject({
        id,
        text: requiredSentence,
        assumption: sentence,
        likelihood: degree,
        impact: degree,
        /** The objectives it stands in the way of. Left out: none in particular. */
        blocks: z.array(id).max(200).optional(),
      }),
    )
    .max(200),
  contingencies: z
    .array(z.strictObject({ id, riskId: id, ifText: sentence, thenText: sentence, happenedOn: plainDate.nullable() }))
    .max(200),
  resources: z.strictObject({
    have: z.array(z.strictObject({ id, text: requiredSentence })).max(200),
    missing: z.array(z.strictObject({ id, text: requiredSentence, blocks: z.array(id).max(200) })).max(200),
  }),
  accountability: z.strictObject({
    summary: longText,
    promises: z
      .array(
        z.strictObject({
          id,
          text: requiredSentence,
          who: shortText,
          due: plainDate.nullable(),
          outcome: z.enum(['kept', 'moved', 'dropped']).nullable(),
          why: sentence,
        }),
      )
      .max(500),
  }),
});
export type Sections = z.infer<typeof sections>;

export function emptySections(): Sections {
  return {
    assessment: { summary: '', answers: {} },
    organisation: { summary: '', pursuitTeam: '', backing: '', innerResources: '' },
    opportunities: [],
    approach: '',
    risks: [],
    contingencies: [],
    resources: { have: [], missing: [] },
    accountability: { summary: '', promises: [] },
  };
}
