import type { Problem } from '@/lib/result';

/** Nothing but the rep helps: by a sign-in, by loading the CRM's page anew, by a permission. */
const mendedByRep: readonly Problem['kind'][] = [
  'signedOut',
  'otherUser',
  'sessionResting',
  'permissionRefused',
  'apiRefused',
  'connectAgain',
];

/** It may have been mended just now: no use in waiting any longer. */
export function isMendedByRep(problem: Problem | null): boolean {
  return problem !== null && mendedByRep.includes(problem.kind);
}

/** Trying again cannot help: the rep has to see the CRM's words and decide. */
export function isFinal({ kind }: Problem): boolean {
  return kind === 'refused' || kind === 'notAllowed' || kind === 'gone' || kind === 'otherVersion';
}
