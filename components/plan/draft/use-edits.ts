import { useMemo } from 'preact/hooks';
import { useStable } from '@/components/shared/memo';
import { contingencyHappened } from '@/lib/domain/contingency-happened';
import { applyRemedy } from '@/lib/domain/lint/apply-remedy';
import { withWaiver } from '@/lib/domain/lint/waivers';
import type { Plan } from '@/lib/domain/plan';
import { draftQuarter } from '@/lib/domain/quarters/draft-quarter';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { addressOf, placeOf } from '../hash';
import type { Editing } from './editing';
import type { Edits } from './editor';
import type { PlanDraft } from './use-plan-draft';

type Props = {
  draft: PlanDraft;
  today: PlainDate;
  newId: () => string;
  open: (editing: Editing | null) => void;
  /** Say what happened, with a way back or without. */
  say: (sentence: string, canUndo: boolean) => void;
  /** Another edit came after what was said: its way back is the page's undo now. */
  forget: () => void;
};

/** The ways to change the plan, each the same thing at every drawing. */
export function useEdits({ draft, today, newId, open, say, forget }: Props): Edits {
  const change = useStable<Parameters<Edits['change']>>((edit, name) => {
    forget();
    draft.change(edit, name);
  });
  const changeAndSay = useStable<Parameters<Edits['changeAndSay']>>((edit, sentence) => {
    draft.act(edit);
    say(sentence, true);
  });
  const mend = useStable<Parameters<Edits['mend']>>(remedy => {
    forget();
    const after = applyRemedy(draft.now(), remedy, { newId, today, say: (name, ...parts) => text(name, ...parts) });
    const made = madeBy(draft.now(), after);
    draft.act(() => after);
    if (made === null) return say(text('plan_mended'), true);
    // What it made stands among the goals, wherever the press was.
    if (placeOf(location.hash).part !== 'goals') location.hash = addressOf('goals');
    open(made);
  });
  const waive = useStable<Parameters<Edits['waive']>>((findings, reason) => {
    draft.change(plan => findings.reduce((before, { id }) => withWaiver(before, id, reason, today), plan));
    say(text('plan_left'), true);
  });
  const happened = useStable<Parameters<Edits['happened']>>((contingencyId, objectiveId) => {
    draft.act(plan => contingencyHappened(plan, contingencyId, { objectiveId, newId, today }));
    say(text('plan_contingency_done'), true);
  });
  const draftOf = useStable<Parameters<Edits['draftQuarter']>>(key => {
    draft.act(plan => draftQuarter(plan, key, { newId, today, say: (name, ...parts) => text(name, ...parts) }));
    say(text('plan_draftedQuarter', key), true);
  });
  const opened = useStable<[Editing]>(editing => open(editing));
  const close = useStable(() => open(null));
  return useMemo(
    () => ({
      change,
      changeAndSay,
      open: opened,
      close,
      mend,
      waive,
      happened,
      draftQuarter: draftOf,
      newId,
      plan: draft.now,
    }),
    [change, changeAndSay, opened, close, mend, waive, happened, draftOf, newId, draft.now],
  );
}

/** The form of what an edit made, so that the rep can say it in other words at once; null when it made nothing new. */
function madeBy(before: Plan, after: Plan): Editing | null {
  const goal = after.goals.find(({ id }) => !before.goals.some(each => each.id === id));
  if (goal !== undefined) return { kind: 'goal', id: goal.id };
  for (const objective of after.objectives) {
    const old = before.objectives.find(({ id }) => id === objective.id);
    if (old === undefined) return { kind: 'objective', id: objective.id };
    if (old === objective) continue;
    const tactic = objective.tactics.find(({ id }) => !old.tactics.some(each => each.id === id));
    if (tactic !== undefined) return { kind: 'tactic', id: tactic.id };
  }
  return null;
}
