import { z } from 'zod';
import { plainDate, requiredSentence, requiredShortText } from './words';

/** A finding about the plan that the rep looked at and leaves as it is: its id, why, and since when. */
export const waiver = z.strictObject({ finding: requiredShortText, reason: requiredSentence, on: plainDate });
export type Waiver = z.infer<typeof waiver>;
