import { NotTied } from '@/components/plan/NotTied';
import { PlanScreen } from '@/components/plan/PlanScreen';
import { AskContext } from '@/components/shared/ask';
import type { Plan } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import type { PlanBrief } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { examplePlan } from '../support/example-plan';
import { aHistory } from '../support/history-view';
import { writtenPlan } from '../support/written-plan';
import type { Story } from './story';

/** The plan page: wide, and as narrow as it gets. */
const widths = [1240, 420, 320];
const height = 1000;
const today = '2026-11-20';

function drawn(changes: Partial<Plan> | null, more: Replies = {}, hash = '') {
  const plan = changes === null ? null : { ...examplePlan(), openedOn: today, ...changes };
  const replies: Replies = {
    readPlan: { plan, today, accounts: [{ id: '00D/001X', name: 'Zephyr Mills' }] },
    savePlan: { revision: 1 },
    readPlans: briefs(plan),
    readHistory: aHistory(),
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

function briefs(plan: Plan | null): PlanBrief[] {
  if (plan === null) return [];
  const { id, title, type, status, start, end, editedAt } = plan;
  const own = { id, title, type, status, start, end, editedAt, accountName: null, goals: 5, objectives: 12 };
  return [
    { ...own, isInForce: true },
    {
      ...own,
      id: 'A',
      title: 'ABCD 2026',
      type: 'account',
      accountName: 'ABCD Inc.',
      goals: 3,
      objectives: 4,
      isInForce: false,
    },
    {
      ...own,
      id: 'N',
      title: 'Upper Midwest 2027',
      status: 'draft',
      start: '2027-01-01',
      end: '2027-12-31',
      isInForce: false,
    },
    {
      ...own,
      id: 'O',
      title: 'Upper Midwest 2025',
      status: 'archived',
      start: '2025-01-01',
      end: '2025-12-31',
      isInForce: false,
    },
  ];
}

/** Another tab saved the same plan after this one read it. */
function savedElsewhere(): Replies {
  const before = { ...examplePlan(), openedOn: today };
  const objectives = before.objectives.map(each => (each.id === 'O1' ? { ...each, due: '2026-12-18' } : each));
  const after = { ...before, objectives, title: 'Upper Midwest 2026', revision: before.revision + 1 };
  let asked = 0;
  return {
    readPlan: () => ok({ plan: asked++ === 0 ? before : after, today, accounts: [] }),
    savePlan: refusing('changedElsewhere'),
  };
}

const empty: Partial<Plan> = {
  title: '2026',
  vision: '',
  goals: [],
  objectives: [],
  accounts: [],
  funnel: null,
  weeklyTargets: [],
  rolePacks: [],
  sections: { year: emptySections(), quarters: {} },
  threeQuestions: {
    job: { text: '', confirmedWith: '', confirmedOn: null },
    counts: { ranked: [], tradeOff: '' },
    doing: [],
  },
};
const written = { sections: writtenPlan().sections };

function part(
  name: string,
  changes: Partial<Plan> = written,
  more: Replies = {},
): Pick<Story, 'draw' | 'widths' | 'height'> {
  return { draw: drawn(changes, more, `#${name}`), widths, height };
}

export const stories: Story[] = [
  { name: 'plan-goals', ...part('goals') },
  { name: 'plan-quarter', ...part('Q4/goals') },
  { name: 'plan-objective', ...part('goals'), press: ['Edit “Build better'] },
  { name: 'plan-goal', ...part('goals'), press: ['Edit “Close $1.80M'] },
  { name: 'plan-new-tactic', ...part('goals'), press: ['+ Tactic for “Agree', 'Add tactic'] },
  { name: 'plan-deleted', ...part('goals'), press: ['Delete “Agree a 2-line'] },
  { name: 'plan-delete-goal', ...part('goals'), press: ['Delete “Close $1.80M'] },
  { name: 'plan-new-objective', ...part('new-objective?activity=1&subject=Call%20Tom'), press: ['Add objective'] },
  { name: 'plan-assessment', ...part('assessment') },
  { name: 'plan-organisation', ...part('organisation') },
  { name: 'plan-opportunities', ...part('opportunities') },
  { name: 'plan-approach', ...part('approach') },
  { name: 'plan-risks', ...part('risks') },
  { name: 'plan-resources', ...part('resources') },
  { name: 'plan-accountability', ...part('accountability') },
  { name: 'plan-accounts', ...part('accounts') },
  { name: 'plan-process', ...part('process') },
  { name: 'plan-roles', ...part('roles') },
  { name: 'plan-questions', ...part('questions') },
  { name: 'plan-targets', ...part('targets'), height: 2_000 },
  { name: 'plan-details', ...part('details') },
  { name: 'plan-lacks', ...part('lacks') },
  { name: 'plan-plans', ...part('plans') },
  { name: 'plan-paper', ...part('paper') },
  { name: 'plan-past', ...part('goals', { ...written, status: 'archived' }) },
  { name: 'plan-begin', ...part('', empty) },
  { name: 'plan-begin-people', ...part('', empty), press: ['Next', 'Next'] },
  { name: 'plan-begin-check', ...part('begin') },
  { name: 'plan-compare', ...part('plans'), press: ['Compare with “Upper Midwest 2025'] },
  {
    name: 'plan-conflict',
    draw: drawn({}, savedElsewhere(), '#goals'),
    // The save follows the edit by itself a moment later, and is refused; the last presses wait for it.
    press: ['Delete “Agree a 2-line', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo', 'Redo'],
    widths,
    height,
  },
  {
    name: 'plan-not-tied',
    draw: () => (
      <main class="plan-main">
        <h1>Upper Midwest 2026</h1>
        <NotTied statement="Agree a pilot with ABCD" problem={{ kind: 'storageFull' }} onRetry={() => undefined} />
      </main>
    ),
  },
  { name: 'plan-empty-risks', ...part('risks', empty) },
  { name: 'plan-empty-targets', ...part('targets', empty) },
  { name: 'plan-none', draw: drawn(null), widths, height },
  { name: 'plan-failed', draw: drawn({}, { readPlan: refusing('bug') }), widths, height },
];
