import type { Choice } from '@/lib/domain/link';
import type { HintName } from '@/lib/domain/rules/rule-names';
import type { ActivityLine } from '@/lib/messages/views';

/** Remarks about the objective it was tied to: with another choice they say nothing any more. */
const aboutItsObjective: readonly HintName[] = ['S6', 'S7', 'S11'];

/**
 * An activity as it will most likely look once the choice is stored, so that the click is drawn at once. The background
 * judges; its next answer replaces this.
 */
export function drawnWith(before: ActivityLine, choice: Choice | null): ActivityLine {
  const line = { ...before, hints: before.hints.filter(hint => !aboutItsObjective.includes(hint.rule)) };
  const settled: ActivityLine = { ...line, choice, suggestions: [], preselected: null, whyNothing: null };
  if (choice === null) {
    const back = line.standing === null ? null : line.graceEndsAt === null ? 'checkABox' : 'grace';
    return { ...line, choice, standing: back, flags: [] };
  }
  // Open tasks and activities from before the installation have no standing, whatever they are tied to.
  if (line.standing === null) return settled;
  if (choice.kind === 'objective') return { ...settled, standing: 'linked', flags: [] };
  // These two stay flagged: the flags of before are the best guess until the background has judged.
  if (choice.reason === 'servesSomethingMissing') return settled;
  if (choice.reason === 'checkABox') return { ...settled, standing: 'checkABox', flags: [] };
  return { ...settled, standing: 'exempt', flags: [] };
}
