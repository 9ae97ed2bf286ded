import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { UndoBar } from '@/components/shared/UndoBar';
import { useRequest } from '@/components/shared/use-answer';
import { useKeys } from '@/components/shared/use-keys';
import type { Plan } from '@/lib/domain/plan';
import { isSameRecord } from '@/lib/domain/record-id';
import type { PlanView } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { Details } from './Details';
import type { Editing } from './editing';
import type { Editor } from './editor';
import { Goals } from './Goals';
import type { Place } from './hash';
import { PlanNav } from './PlanNav';
import { Targets } from './Targets';
import { usePlace } from './use-place';
import { usePlanDraft } from './use-plan-draft';
import { useUndoKeys } from './use-undo-keys';

type Props = {
  stored: Plan;
  today: string;
  seen: PlanView['accounts'];
  askAgain: () => void;
  newId: () => string;
};

/** Holds the plan while it is edited, the one open form, and the way back from the last deletion. */
export function PlanEditor({ stored, today, seen, askAgain, newId }: Props) {
  const request = useRequest();
  const draft = usePlanDraft(stored, askAgain);
  const place = usePlace();
  const { objectiveId } = place;
  const asked = askedBy(place);
  const [editing, setEditing] = useState(asked);
  const [act, setAct] = useState<{ serial: number; sentence: string; canUndo: boolean } | null>(null);
  useUndoKeys(draft.undo, draft.redo);
  const { plan } = draft;
  const accounts = useMemo(() => together(plan.accounts, seen), [plan.accounts, seen]);

  // The address may name another thing to open while the page stays: once for each address, not for each drawing.
  const name = JSON.stringify(asked);
  const opened = useRef(name);
  useEffect(() => {
    if (opened.current !== name) setEditing(JSON.parse(name));
    opened.current = name;
    if (objectiveId === null) return;
    document.getElementById(`objective-${objectiveId}`)?.scrollIntoView?.({ block: 'center' });
  }, [name, objectiveId]);

  const say = (sentence: string, canUndo: boolean): void =>
    setAct(before => ({ serial: (before?.serial ?? 0) + 1, sentence, canUndo }));

  const editor: Editor = {
    plan,
    accounts,
    today,
    generation: draft.generation,
    editing,
    open: setEditing,
    close: () => setEditing(null),
    newId,
    change: (next, edit) => {
      // Another edit came after the deletion: its way back is the page's undo now.
      setAct(null);
      draft.change(next, edit);
    },
    remove: (next, sentence) => {
      draft.change(next);
      say(sentence, true);
    },
  };

  const takeBack = (): void => {
    setAct(null);
    draft.undo?.();
  };
  useKeys({ u: takeBack }, act?.canUndo === true);

  /** An objective that was made for an activity is what the activity serves. */
  const tieTo = async (activityId: string, objectiveId: string): Promise<void> => {
    if (!(await draft.saveNow())) return;
    const answer = await request('linkActivities', {
      activityIds: [activityId],
      choice: { kind: 'objective', objectiveId },
    });
    if (answer.ok) say(text('plan_tiedNew'), false);
  };

  return (
    <div class="plan">
      <PlanNav draft={draft} part={place.part} />
      <main class="plan-main">
        {place.part === 'goals' ? (
          <Goals editor={editor} onAddedFrom={(activity, objective) => void tieTo(activity, objective)} />
        ) : place.part === 'targets' ? (
          <Targets editor={editor} />
        ) : (
          <Details editor={editor} />
        )}
      </main>
      <div class="plan-undo">
        {act?.canUndo === false ? (
          <p role="status" class="plan-said">
            {act.sentence}
          </p>
        ) : (
          <UndoBar act={act} onUndo={takeBack} onGone={() => setAct(null)} />
        )}
      </div>
    </div>
  );
}

/** The form that the address asks for. */
function askedBy({ objectiveId, fresh }: Place): Editing | null {
  if (objectiveId !== null) return { kind: 'objective', id: objectiveId };
  return fresh === null ? null : { kind: 'newObjective', goalId: '', ...fresh };
}

/** The plan's accounts and those seen in the CRM, each once, by name. */
function together(planned: Plan['accounts'], seen: PlanView['accounts']): PlanView['accounts'] {
  const more = seen.filter(({ id }) => !planned.some(account => isSameRecord(account.id, id)));
  return [...planned.map(({ id, name }) => ({ id, name })), ...more].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
}
