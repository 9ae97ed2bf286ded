import { z } from 'zod';
import { instant, shortText } from '../words';

/** Where the rep's tags go in one CRM, once the rep has turned that on: off until then. */

/** A field of an activity as the CRM calls it. */
export const fieldName = z.string().regex(/^[A-Za-z]\w{0,99}$/);

/** What the rep picks: the fields of the package that an administrator installed, or one text field that is there. */
export const pickedField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('package') }),
  z.strictObject({ kind: z.literal('field'), field: fieldName }),
]);
export type PickedField = z.infer<typeof pickedField>;

/** The package's fields: the tag with its moment, the record of its objective, and why it was set aside. */
export const packageFields = z.strictObject({ link: fieldName, objective: fieldName, setAside: fieldName });
export type PackageFields = z.infer<typeof packageFields>;

/** The same with what the CRM told about it. `length`: as many characters fit in. */
export const writeInto = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('package'), fields: packageFields, length: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('field'), field: fieldName, label: shortText, length: z.number().int().min(1) }),
]);
export type WriteInto = z.infer<typeof writeInto>;

export const writeBack = z.strictObject({
  into: writeInto,
  turnedOnAt: instant,
  /** Whose tags: nothing is written while somebody else is signed in. */
  userId: z.string(),
  /** While what was tagged before is being written: the last activity that was queued, and how many are. Null: none is. */
  earlier: z
    .strictObject({ after: z.string(), queued: z.number().int().min(0), total: z.number().int().min(0) })
    .nullable(),
  /** The plan whose goals and objectives are records in the CRM, as of which save. */
  plan: z
    .strictObject({
      id: z.string(),
      revision: z.number().int(),
      /** In the CRM's words, why one of them was refused; the others are there. */
      refused: z.string().nullable(),
    })
    .nullable(),
});
export type WriteBack = z.infer<typeof writeBack>;

/** The field that tells what an activity was tagged with. */
export function fieldOfLinks(into: WriteInto): string {
  return into.kind === 'package' ? into.fields.link : into.field;
}
