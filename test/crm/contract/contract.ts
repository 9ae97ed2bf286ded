import { accountChecks } from './account-checks';
import { faultChecks } from './fault-checks';
import { fieldChecks } from './field-checks';
import { loggingChecks } from './logging-checks';
import { readingChecks } from './reading-checks';
import { sessionChecks } from './session-checks';
import type { World } from './world';

/** What every CRM behind `CrmApi` has to do, as sentences. The same for stand-ins and real ones. */
export type Check = { name: string; check: (world: World) => Promise<void> };
export type Chapter = { about: string; checks: readonly Check[] };

export const contract: readonly Chapter[] = [
  { about: 'who is at work', checks: sessionChecks },
  { about: 'what is on an account', checks: accountChecks },
  { about: 'reading my activities', checks: readingChecks },
  { about: 'logging', checks: loggingChecks },
  { about: 'writing a field', checks: fieldChecks },
  { about: 'what can go wrong on the way', checks: faultChecks },
];
