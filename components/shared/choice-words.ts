import type { Choice } from '@/lib/domain/link';
import { plural, text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { short } from './short';

/** What a click did, as a sentence: drawn in the undo bar and read out. */
export function choiceWords(count: number, choice: Choice | null, objectives: Record<string, ObjectiveBrief>): string {
  if (choice === null) return count === 1 ? text('shared_untied') : plural('shared_manyUntied', count);
  if (choice.kind === 'setAside') {
    const reason = text(`setAside_${choice.reason}`);
    return count === 1 ? text('shared_setAsideAs', reason) : plural('shared_manySetAside', count, reason);
  }
  const name = short(objectives[choice.objectiveId]?.statement ?? '…');
  return count === 1 ? text('shared_tiedTo', name) : plural('shared_manyTiedTo', count, name);
}
