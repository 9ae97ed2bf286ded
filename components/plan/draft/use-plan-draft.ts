import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useStable } from '@/components/shared/memo';
import { useRequest } from '@/components/shared/use-answer';
import { type Merge, mergePlans } from '@/lib/domain/merge-plans';
import type { Plan } from '@/lib/domain/plan';
import type { Problem } from '@/lib/result';

const SAVE_AFTER_MS = 600;
const UNDO_STEPS = 100;

/** A new plan from the one that is there. */
export type Edit = (plan: Plan) => Plan;

export type PlanDraft = {
  plan: Plan;
  /** The plan at this moment, before it is drawn; the same function at every drawing. */
  now: () => Plan;
  /** `name` says what is being typed into: changes of the same name undo as one. */
  change: (edit: Edit, name?: string) => void;
  /** A change that comes from beside the open form, which then begins anew from the plan. */
  act: (edit: Edit) => void;
  /** Stored like a change, but nothing the rep did: undo does not stop at it. */
  note: (edit: Edit) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  /** Grows whenever the plan was changed by something else than the open form: forms begin anew from the plan. */
  generation: number;
  saving: 'saved' | 'saving' | Problem;
  /** Send now what is not saved yet; resolves to what is in the way, null once it is stored. */
  saveNow: () => Promise<Problem | null>;
  /** Another tab saved this plan while changes wait here: both together, until the rep has decided. */
  conflict: { base: Plan; mine: Plan; theirs: Plan; merge: Merge } | null;
  /** Go on with a merged plan, or with theirs as it is; what was here can be had back with undo. */
  settle: (plan: Plan) => void;
};

type Shown = { plan: Plan; base: Plan; past: Plan[]; future: Plan[]; generation: number; saving: PlanDraft['saving'] };

/**
 * The plan while it is edited: every change is drawn at once and saved by itself a moment later, the whole plan at a
 * time. A plan that was saved elsewhere meanwhile is never overwritten: the background refuses, and the rep merges.
 */
export function usePlanDraft(stored: Plan, askAgain: () => void): PlanDraft {
  const request = useRequest();
  const [shown, setShown] = useState<Shown>(() => begun(stored, 0));
  // What a timer or an answer finds when it comes: always the newest.
  const now = useRef({ ...shown, isDirty: false, name: '', timer: 0, running: null as Promise<Problem | null> | null });

  const put = useCallback((changes: Partial<Shown>): void => {
    Object.assign(now.current, changes);
    const { plan, base, past, future, generation, saving } = now.current;
    setShown({ plan, base, past, future, generation, saving });
  }, []);

  const saveNow = useCallback(async (): Promise<Problem | null> => {
    const state = now.current;
    clearTimeout(state.timer);
    // One save at a time: the next must carry the revision that this one brings back, and others may wait for it too.
    while (state.running !== null) await state.running;
    if (isBlocked(state.saving)) {
      // Until the rep has said what to do with the other tab's changes, nothing is sent; they may not be known here yet.
      askAgain();
      return state.saving;
    }
    if (!state.isDirty) return null;
    state.isDirty = false;
    const sent = state.plan;
    put({ saving: 'saving' });
    state.running = request('savePlan', { plan: sent }).then(answer => {
      state.running = null;
      if (answer.ok) {
        const { revision } = answer.value;
        put({
          plan: { ...state.plan, revision },
          base: { ...sent, revision },
          saving: state.isDirty ? 'saving' : 'saved',
        });
        return null;
      }
      state.isDirty = true;
      if (answer.problem.kind === 'changedElsewhere') askAgain();
      put({ saving: answer.problem });
      return answer.problem;
    });
    return state.running;
  }, [request, askAgain, put]);

  const saveSoon = (): void => {
    const state = now.current;
    state.isDirty = true;
    clearTimeout(state.timer);
    if (isBlocked(state.saving)) return;
    put({ saving: 'saving' });
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

  const isNewer = stored.id === shown.plan.id && stored.revision > shown.plan.revision;
  const isAsking = isNewer && isBlocked(shown.saving);
  // Worked out again after each further edit: the rep may go on writing before deciding.
  const merge = useMemo(
    () => (isAsking ? mergePlans(shown.base, shown.plan, stored) : null),
    [isAsking, stored, shown.plan, shown.base],
  );

  // The plan was saved elsewhere: take it over, unless something here waits to be saved.
  useEffect(() => {
    const state = now.current;
    if (stored.id === state.plan.id && (stored.revision <= state.plan.revision || state.running !== null)) return;
    if (stored.id === state.plan.id && state.isDirty) {
      const { plan, theirs, clashes } = mergePlans(state.base, state.plan, stored);
      clearTimeout(state.timer);
      if (theirs.length > 0 || clashes.length > 0) {
        if (!isBlocked(state.saving)) put({ saving: { kind: 'changedElsewhere' } });
        return;
      }
      // The other tab only opened it.
      put({ plan, base: stored, saving: 'saving' });
      return saveSoon();
    }
    clearTimeout(state.timer);
    Object.assign(state, { isDirty: false, name: '' });
    put(begun(stored, state.generation + 1));
  }, [stored, put, shown.saving]);

  const write = (edit: Edit, name: string, generations = 0): void => {
    const state = now.current;
    const next = edit(state.plan);
    if (next === state.plan || state.plan.status === 'archived') return;
    const past = name === '' || name !== state.name ? [...state.past.slice(1 - UNDO_STEPS), state.plan] : state.past;
    state.name = name;
    const plan = { ...next, revision: state.plan.revision };
    put({ plan, past, future: [], generation: state.generation + generations });
    saveSoon();
  };

  const goTo = (target: Plan, changes: Partial<Shown>): void => {
    const { plan, generation } = now.current;
    now.current.name = '';
    put({ ...changes, plan: { ...target, revision: plan.revision }, generation: generation + 1 });
    saveSoon();
  };

  return {
    plan: shown.plan,
    now: useCallback(() => now.current.plan, []),
    generation: shown.generation,
    saving: shown.saving,
    canUndo: shown.past.length > 0,
    canRedo: shown.future.length > 0,
    conflict: merge === null ? null : { base: shown.base, mine: shown.plan, theirs: stored, merge },
    saveNow,
    change: useStable((edit, name = '') => write(edit, name)),
    act: useStable(edit => write(edit, '', 1)),
    note: useStable(edit => {
      const state = now.current;
      if (state.plan.status === 'archived') return;
      put({ plan: edit(state.plan) });
      saveSoon();
    }),
    undo: useStable(() => {
      const { past, future, plan } = now.current;
      const before = past.at(-1);
      if (before !== undefined) goTo(before, { past: past.slice(0, -1), future: [...future, plan] });
    }),
    redo: useStable(() => {
      const { past, future, plan } = now.current;
      const after = future.at(-1);
      if (after !== undefined) goTo(after, { past: [...past, plan], future: future.slice(0, -1) });
    }),
    settle: useStable(plan => {
      const state = now.current;
      clearTimeout(state.timer);
      Object.assign(state, { name: '', isDirty: false });
      put({ ...begun(stored, state.generation + 1), past: [...state.past, state.plan] });
      // Theirs as it is stands in the database already.
      if (plan === stored) return;
      put({ plan: { ...plan, revision: stored.revision } });
      saveSoon();
    }),
  };
}

function isBlocked(saving: PlanDraft['saving']): saving is Problem {
  return typeof saving === 'object' && saving.kind === 'changedElsewhere';
}

function begun(stored: Plan, generation: number): Shown {
  return { plan: stored, base: stored, past: [], future: [], generation, saving: 'saved' };
}
