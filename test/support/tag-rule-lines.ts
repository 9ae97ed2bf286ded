import type { TagRuleLine } from '@/lib/messages/settings-views';
import { anObjectiveBrief } from './week-view';

/** Rules of "always tag like this" as the settings list them. */
export function aTagRuleLine(changes: Partial<TagRuleLine> = {}): TagRuleLine {
  return {
    id: 'rule-1',
    choice: { kind: 'objective', objectiveId: 'O1' },
    objective: anObjectiveBrief(),
    kind: null,
    subject: null,
    names: { opportunity: '2-line pilot', contact: null, account: null },
    madeOn: '2026-11-10',
    tagged: 7,
    ...changes,
  };
}

export const someTagRules: TagRuleLine[] = [
  aTagRuleLine(),
  aTagRuleLine({
    id: 'rule-2',
    choice: { kind: 'setAside', reason: 'customerService' },
    objective: null,
    names: { opportunity: null, contact: 'Nina Alvarez', account: null },
    kind: 'email',
    subject: 'order portal password',
    tagged: 1,
  }),
  aTagRuleLine({
    id: 'rule-3',
    objective: null,
    choice: { kind: 'objective', objectiveId: 'O99' },
    names: { opportunity: null, contact: null, account: 'Tessellate' },
    tagged: 0,
  }),
];
