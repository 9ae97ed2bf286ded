import { failed, ok, type Result } from '@/lib/result';
import { pairOf } from '@/lib/site-address';
import type { AddedCrm, AddedKind } from './added-crm';
import type { Outside } from './crm';
import { isEspocrm } from './espocrm/recognise';
import { hear } from './hear';
import { isSalesforceHost } from './salesforce/urls';
import { isTwenty } from './twenty/recognise';

type Question = (base: string, outside: Outside) => Promise<Result<boolean>>;

const questions: readonly (readonly [AddedKind, Question])[] = [
  ['espocrm', isEspocrm],
  ['twenty', isTwenty],
];

/** A CRM is installed at the root or a few folders down; deeper paths are pages in it. */
const DEEPEST = 4;

/**
 * Which CRM an address belongs to, and where that begins: asked of the site itself, at the address and at each folder
 * above it. Fails with `noCrm` when none of those we know answers.
 */
export async function recogniseCrm(address: URL, outside: Outside): Promise<Result<AddedCrm>> {
  // Salesforce's own hosts say by their name what they are; whose pages they are, their pages' host.
  if (isSalesforceHost(address.hostname)) {
    const pages = pairOf(address.hostname)?.pages ?? address.hostname;
    return ok({ crm: 'salesforce', address: `https://${pages}/` });
  }
  // Nobody there at all is another matter than somebody else there; a redirect is somebody.
  const there = await hear(outside, address.href, { method: 'GET', credentials: 'omit', redirect: 'manual' });
  if (!there.ok) return there;
  for (const base of basesIn(address)) {
    for (const [crm, question] of questions) {
      const answer = await question(base, outside);
      if (answer.ok && answer.value) return ok({ crm, address: base });
    }
  }
  return failed({ kind: 'noCrm' });
}

/** `…/crm/x/` itself, `…/crm/`, `…/`: what lies deeper may be a CRM of its own. */
function basesIn({ origin, pathname }: URL): string[] {
  const folders = pathname
    .split('/')
    .filter(part => part !== '' && !part.includes('.'))
    .slice(0, DEEPEST);
  return [...Array(folders.length + 1).keys()]
    .reverse()
    .map(depth => [origin, ...folders.slice(0, depth)].join('/').concat('/'));
}
