import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useRequest } from '@/components/shared/use-answer';
import type { Plan } from '@/lib/domain/plan';
import type { Problem } from '@/lib/result';

const SAVE_AFTER_MS = 600;
const UNDO_STEPS = 100;

export type PlanDraft = {
  plan: Plan;
  /** `edit` names what is being typed into: changes of the same edit undo as one. */
  change: (next: Plan, edit?: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Grows whenever the plan was changed by something else than the open form: forms begin anew from the plan. */
  generation: number;
  saving: 'saved' | 'saving' | Problem;
  /** Send now what is not saved yet; false when it could not be stored. */
  saveNow: () => Promise<boolean>;
  /** Give up what is not saved and take the newer plan. */
  loadNewer: () => void;
};

/**
 * The plan while it is edited: every change is drawn at once and saved by itself a moment later, the whole plan at a
 * time. A plan that was saved elsewhere meanwhile is never overwritten: the background refuses, and the rep chooses.
 */
export function usePlanDraft(stored: Plan, askAgain: () => void): PlanDraft {
  const request = useRequest();
  const [plan, setPlan] = useState(stored);
  const [past, setPast] = useState<Plan[]>([]);
  const [future, setFuture] = useState<Plan[]>([]);
  const [generation, setGeneration] = useState(0);
  const [saving, setSaving] = useState<PlanDraft['saving']>('saved');
  // What a timer or an answer finds when it comes: always the newest.
  const now = useRef({
    plan,
    isDirty: false,
    isForced: false,
    edit: '',
    timer: 0,
    running: null as Promise<boolean> | null,
  });

  const show = (next: Plan): void => {
    now.current.plan = next;
    setPlan(next);
  };

  const saveNow = useCallback(async (): Promise<boolean> => {
    const state = now.current;
    clearTimeout(state.timer);
    // One save at a time: the next must carry the revision that this one brings back.
    if (state.running !== null) await state.running;
    if (!state.isDirty) return true;
    state.isDirty = false;
    setSaving('saving');
    state.running = request('savePlan', { plan: state.plan }).then(answer => {
      state.running = null;
      if (answer.ok) {
        const next = { ...state.plan, revision: answer.value.revision };
        state.plan = next;
        setPlan(next);
        if (!state.isDirty) setSaving('saved');
        return true;
      }
      state.isDirty = true;
      setSaving(answer.problem);
      return false;
    });
    return state.running;
  }, [request]);

  const saveSoon = (): void => {
    const state = now.current;
    state.isDirty = true;
    setSaving('saving');
    clearTimeout(state.timer);
    state.timer = window.setTimeout(() => void saveNow(), SAVE_AFTER_MS);
  };

  // A tab that is left or closed takes nothing with it.
  useEffect(() => {
    const flush = (): void => {
      if (document.visibilityState === 'hidden') void saveNow();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      void saveNow();
    };
  }, [saveNow]);

  // The plan was saved elsewhere: take it over, unless something here waits to be saved.
  useEffect(() => {
    const state = now.current;
    const isNewer = stored.id !== state.plan.id || stored.revision > state.plan.revision;
    if (!state.isForced && (!isNewer || state.isDirty || state.running !== null)) return;
    clearTimeout(state.timer);
    Object.assign(state, { plan: stored, isDirty: false, isForced: false, edit: '' });
    setPlan(stored);
    setPast([]);
    setFuture([]);
    setSaving('saved');
    setGeneration(before => before + 1);
  }, [stored]);

  const goTo = (target: Plan): void => {
    show({ ...target, revision: now.current.plan.revision });
    now.current.edit = '';
    setGeneration(before => before + 1);
    saveSoon();
  };

  const before = past.at(-1);
  const after = future.at(-1);
  return {
    plan,
    generation,
    saving,
    saveNow,
    change: (next, edit = '') => {
      if (next === plan) return;
      if (edit === '' || edit !== now.current.edit) setPast([...past.slice(1 - UNDO_STEPS), plan]);
      now.current.edit = edit;
      setFuture([]);
      show({ ...next, revision: now.current.plan.revision });
      saveSoon();
    },
    undo:
      before === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            setFuture([...future, plan]);
            goTo(before);
          },
    redo:
      after === undefined
        ? null
        : () => {
            setFuture(future.slice(0, -1));
            setPast([...past, plan]);
            goTo(after);
          },
    loadNewer: () => {
      now.current.isForced = true;
      askAgain();
    },
  };
}
