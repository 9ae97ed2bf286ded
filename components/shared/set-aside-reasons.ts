import type { SetAsideReason } from '@/lib/domain/link';

/** In the order they are offered; listed here because screens take no values from schema files. */
const places = {
  customerService: 1,
  requiredAdmin: 2,
  helpingColleague: 3,
  duplicateRecord: 4,
  servesSomethingMissing: 5,
  checkABox: 6,
} as const satisfies Record<SetAsideReason, number>;

export const reasonsInOrder = Object.keys(places) as SetAsideReason[];
