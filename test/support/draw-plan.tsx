import { fireEvent, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import { PlanScreen } from '@/components/plan/PlanScreen';
import type { Plan } from '@/lib/domain/plan';
import type { PlanView } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import type { Replies } from './canned-screen';
import { drawScreen } from './draw-screen';
import { examplePlan } from './example-plan';

export const TODAY = '2026-11-20';

/** The plan page over a canned background, with the worked example and what differs from it. */
export async function drawPlan(changes: Partial<Plan> = {}, more: Replies = {}) {
  const plan: Plan = { ...examplePlan(), openedOn: TODAY, ...changes };
  let ids = 0;
  let revision = plan.revision;
  const view: PlanView = { plan, today: TODAY, accounts: [{ id: '00D/001X', name: 'Zephyr Mills' }] };
  const screen = await drawScreen(<PlanScreen newId={() => `new-${++ids}`} />, {
    readPlan: view,
    savePlan: () => ok({ revision: ++revision }),
    readPlans: [],
    ...more,
  });
  /** The plan as it was sent last, once saving has come to rest. */
  const saved = async (): Promise<Plan> => {
    await waitFor(() => expect(screen.background.askedFor('savePlan').length).toBeGreaterThan(0), { timeout: 3_000 });
    await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy(), { timeout: 3_000 });
    const last = screen.background.askedFor('savePlan').at(-1);
    if (last === undefined) throw new Error('nothing was saved');
    // What is sent passed the schema of a plan on its way out of the page's own types.
    return last.plan as Plan;
  };
  const press = (name: string | RegExp): void => {
    fireEvent.click(screen.getByRole('button', { name }));
  };
  return { ...screen, plan, saved, press };
}

/** As a person types: the field holds it, and hears of it. */
export function type(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

/** Types a line into the field of that label and sends it with Enter. */
export function addLine(field: HTMLElement, words: string): void {
  type(field, words);
  const form = field.closest('form');
  if (form === null) throw new Error('the line stands in no form');
  fireEvent.submit(form);
}
