import type { Deps } from '@/lib/background/deps';
import type { AddedCrm } from '@/lib/crm/added-crm';
import { failed, ok, type Result } from '@/lib/result';

/** The rep's added CRMs in memory, and the browser's permissions for their sites. */
export function addedCrms(answers: Record<string, AddedCrm> = {}) {
  let added: readonly AddedCrm[] = [];
  const allowed = new Set<string>();
  const asked: string[] = [];
  const crms: Deps['crms'] = {
    all: () => added,
    save: async next => {
      added = next;
    },
    recognise: async (address): Promise<Result<AddedCrm>> => {
      asked.push(address.href);
      const found = answers[address.host];
      return found === undefined ? failed({ kind: 'noCrm' }) : ok(found);
    },
    mayUse: async address => allowed.has(new URL(address).origin),
    giveBack: async address => void allowed.delete(new URL(address).origin),
  };
  return { crms, allowed, asked };
}
