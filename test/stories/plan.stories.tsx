import { PlanScreen } from '@/components/plan/PlanScreen';
import { AskContext } from '@/components/shared/ask';
import type { Plan } from '@/lib/domain/plan';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { examplePlan } from '../support/example-plan';
import type { Story } from './story';

/** The plan page: wide, narrow, and as narrow as it gets. */
const widths = [1240, 760, 320];
const height = 900;

function drawn(changes: Partial<Plan> | null, more: Replies = {}, hash = '') {
  const plan = changes === null ? null : { ...examplePlan(), ...changes };
  const replies: Replies = {
    readPlan: { plan, today: '2026-11-20', accounts: [{ id: '00D/001X', name: 'Zephyr Mills' }] },
    savePlan: { revision: 1 },
    ...more,
  };
  const { asking } = cannedScreen(replies);
  return () => {
    location.hash = hash;
    return (
      <AskContext.Provider value={asking}>
        <PlanScreen />
      </AskContext.Provider>
    );
  };
}

const empty: Partial<Plan> = {
  title: 'My plan 2026',
  vision: '',
  goals: [],
  objectives: [],
  accounts: [],
  funnel: null,
  weeklyTargets: [],
};

export const stories: Story[] = [
  { name: 'plan-goals', draw: drawn({}), widths, height },
  { name: 'plan-objective', draw: drawn({}), press: ['Edit “Agree a 2-line'], widths, height },
  { name: 'plan-goal', draw: drawn({}), press: ['Edit “Close $1.80M'], widths, height },
  { name: 'plan-new-tactic', draw: drawn({}), press: ['+ Tactic for “Agree', 'Add tactic'], widths, height },
  { name: 'plan-deleted', draw: drawn({}), press: ['Delete “Agree a 2-line'], widths, height },
  { name: 'plan-delete-goal', draw: drawn({}), press: ['Delete “Close $1.80M'], widths, height },
  {
    name: 'plan-new-objective',
    draw: drawn({}, {}, '#new-objective?activity=1&subject=Call%20Tom'),
    press: ['Add objective'],
    widths,
    height,
  },
  { name: 'plan-targets', draw: drawn({}, {}, '#targets'), widths, height },
  { name: 'plan-details', draw: drawn({}, {}, '#details'), widths, height },
  { name: 'plan-empty', draw: drawn(empty), widths, height },
  { name: 'plan-empty-targets', draw: drawn(empty, {}, '#targets'), widths, height },
  { name: 'plan-none', draw: drawn(null), widths, height },
  { name: 'plan-failed', draw: drawn({}, { readPlan: refusing('bug') }), widths, height },
  {
    name: 'plan-changed-elsewhere',
    // The save follows the edit by itself a moment later; the last press waits for it.
    draw: drawn({}, { savePlan: refusing('changedElsewhere') }),
    press: ['Delete “Agree a 2-line', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo'],
    widths,
    height,
  },
];
