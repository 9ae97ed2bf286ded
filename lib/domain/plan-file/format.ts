import { z } from 'zod';
import { choice } from '../link';
import { plan } from '../plan';
import { recordId } from '../record-id';
import { instant } from '../words';

/** The plan with what was linked to it, as it travels between devices. */
export const planFile = z.strictObject({
  format: z.literal('throughline/1'),
  savedAt: instant,
  plan,
  links: z.array(z.strictObject({ activityId: recordId, choice, at: instant })).max(2_000_000),
});
export type PlanFile = z.infer<typeof planFile>;
