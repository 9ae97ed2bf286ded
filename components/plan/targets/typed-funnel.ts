import { z } from 'zod';
import { type Funnel, funnel } from '@/lib/domain/targets';

/** A funnel as its form holds it: what may be left out is null there, because a field can be empty but not missing. */
export const typedFunnel = z.strictObject({
  ...funnel.shape,
  salesCycleDays: funnel.shape.salesCycleDays.unwrap().nullable(),
});
export type TypedFunnel = z.infer<typeof typedFunnel>;

export function toTyped({ salesCycleDays, ...rest }: Funnel): TypedFunnel {
  return { ...rest, salesCycleDays: salesCycleDays ?? null };
}

export function fromTyped({ salesCycleDays, ...rest }: TypedFunnel): Funnel {
  return salesCycleDays === null ? rest : { ...rest, salesCycleDays };
}
