import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useStable } from '@/components/shared/memo';
import { UndoBar } from '@/components/shared/UndoBar';
import { useAnswer } from '@/components/shared/use-answer';
import { useKeys } from '@/components/shared/use-keys';
import { YEAR } from '@/lib/domain/lint/finding';
import type { Plan } from '@/lib/domain/plan';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { isSameRecord } from '@/lib/domain/record-id';
import { text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import { Conflict } from './draft/Conflict';
import type { Editing } from './draft/editing';
import type { Editor } from './draft/editor';
import { useEdits } from './draft/use-edits';
import { usePlanDraft } from './draft/use-plan-draft';
import { useTie } from './draft/use-tie';
import { useUndoKeys } from './draft/use-undo-keys';
import { useFindings } from './findings/use-findings';
import { addressOf, type Part, type Place, placeOf } from './hash';
import { NotTied } from './NotTied';
import { PeriodTabs } from './PeriodTabs';
import { PlanNav } from './PlanNav';
import { PlanPart } from './PlanPart';
import { usePlace } from './use-place';
import { useSame } from './use-same';

type Props = {
  stored: Plan;
  today: string;
  seen: PlanView['accounts'];
  askAgain: () => void;
  newId: () => string;
};

/** Holds the plan while it is edited, the one open form, and the way back from the last deletion. */
export function PlanEditor({ stored, today, seen, askAgain, newId }: Props) {
  const draft = usePlanDraft(stored, askAgain);
  const place = usePlace();
  const { objectiveId } = place;
  const asked = askedBy(place);
  const [editing, setEditing] = useState(asked);
  const [act, setAct] = useState<{ serial: number; sentence: string; canUndo: boolean } | null>(null);
  const [waiting] = useState<Editor['waiting']>(() => new Map());
  useUndoKeys(draft.undo, draft.redo);
  const { plan } = draft;
  const isPast = plan.status === 'archived';
  // A plan without a goal begins with a few questions, and goes on with them after the first answer.
  const [isNew] = useState(plan.goals.length === 0 && !isPast);
  useEffect(() => {
    if (isNew && placeOf(location.hash).part === null) location.replace(addressOf('begin'));
  }, [isNew]);
  const sameSeen = useSame(seen);
  const accounts = useMemo(() => together(plan.accounts, sameSeen), [plan.accounts, sameSeen]);
  const week = useAnswer('readUsualWeek', { currency: plan.currency });
  const usualWeek = useSame(week.value);
  const findings = useFindings(plan, today, week.isLoading ? undefined : usualWeek);

  // The address may name another thing to open while the page stays: once for each address, not for each drawing.
  const name = JSON.stringify(asked);
  const opened = useRef(name);
  useEffect(() => {
    if (opened.current !== name) setEditing(JSON.parse(name));
    opened.current = name;
    if (objectiveId === null) return;
    document.getElementById(`objective-${objectiveId}`)?.scrollIntoView?.({ block: 'center' });
  }, [name, objectiveId]);

  // The plan tells how long nobody opened it; looking at it is not reviewing it.
  const { note } = draft;
  const isOpenedNoted = (plan.openedOn ?? '') >= today || plan.status !== 'active';
  useEffect(() => {
    if (!isOpenedNoted) note(before => ({ ...before, openedOn: today }));
  }, [isOpenedNoted, note, today]);

  const said = useRef(0);
  const say = useStable((sentence: string, canUndo: boolean) => {
    said.current += 1;
    setAct({ serial: said.current, sentence, canUndo });
  });
  const edits = useEdits({ draft, today, newId, open: setEditing, say, forget: () => setAct(null) });
  const takeBack = (): void => {
    setAct(null);
    draft.undo();
  };
  useKeys({ u: takeBack }, act?.canUndo === true);

  const { untied, tie } = useTie(draft.saveNow, () => say(text('plan_tiedNew'), false));
  const untiedTo = plan.objectives.find(({ id }) => id === untied?.objectiveId);

  const { start, end, fiscalYearStartMonth } = plan;
  const quarters = useMemo(
    () => quartersOfPlan({ start, end, fiscalYearStartMonth }),
    [start, end, fiscalYearStartMonth],
  );
  const period = quarters.some(({ key }) => key === place.period) ? place.period : YEAR;
  const part: Part = place.part ?? (isNew ? 'begin' : 'goals');
  const editor: Editor = {
    plan,
    accounts,
    today,
    usualWeek,
    generation: draft.generation,
    editing,
    period,
    findings: findings ?? noFindings,
    edits,
    waiting,
  };

  return (
    <div class={isPast ? 'plan plan-past' : 'plan'}>
      <PlanNav draft={draft} part={part} period={period} findings={findings} today={today} />
      <main class="plan-main">
        <PeriodTabs part={part} period={period} quarters={quarters} today={today} />
        {draft.conflict === null ? null : <Conflict conflict={draft.conflict} onSettle={draft.settle} />}
        {untied === null || untiedTo === undefined ? null : (
          <NotTied statement={untiedTo.statement} problem={untied.problem} onRetry={() => void tie(untied)} />
        )}
        {isPast ? <p class="plan-past-note">{text('plan_pastNote')}</p> : null}
        {/* A past plan is read, not written: everything in it that could change it is switched off at once. */}
        <fieldset class="plan-frame" disabled={isPast}>
          <PlanPart
            part={part}
            editor={editor}
            onAddedFrom={(activityId, objectiveId) => void tie({ activityId, objectiveId })}
          />
        </fieldset>
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

const noFindings: Editor['findings'] = [];

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
