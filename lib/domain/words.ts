import { z } from 'zod';

/** The small schemas that every shape is made of. Every text has a limit; a refused one names its field. */

/** One line a person reads at a glance: a title, a name. */
export const shortText = z.string().trim().max(300);
export const requiredShortText = shortText.min(1);
/** A sentence or two: a statement, a reason. */
export const sentence = z.string().trim().max(1_000);
export const requiredSentence = sentence.min(1);
/** A page: notes of an assessment. */
export const longText = z.string().max(20_000);

/** `2026-11-20`, without a time zone. */
export const plainDate = z.iso.date();
export type PlainDate = z.infer<typeof plainDate>;

/** `2026-11-20T17:30:00-06:00` or `…Z`. */
export const instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof instant>;

/**
 * An id made on this device or taken over from a file. Ids are keys of records, so a name that every object has
 * (`__proto__`, `constructor`) is refused: a file with one could change what all objects inherit.
 */
export const id = z
  .string()
  .min(1)
  .max(120)
  .refine(text => !(text in {}), { message: 'a reserved word' });

export const share = z.number().min(0).max(1);
export const amount = z.number().finite().min(-1e12).max(1e12);
export const countOf = z.number().int().min(0).max(1_000_000);
