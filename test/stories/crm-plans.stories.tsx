import { PlanScreen } from '@/components/plan/PlanScreen';
import { AskContext } from '@/components/shared/ask';
import type { CrmPlanBrief } from '@/lib/messages/views';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { examplePlan } from '../support/example-plan';
import type { Story } from './story';

/** The plan page where an account's plan in the CRM is looked for, taken in, and refreshed. */
const widths = [1200, 420, 320];
const height = 1000;
const today = '2026-11-20';

const growth: CrmPlanBrief = {
  id: '00D/1Vp1',
  name: 'ABCD growth plan',
  start: '2026-10-05',
  end: '2027-09-24',
  objectives: 3,
  planId: null,
};
const before: CrmPlanBrief = {
  ...growth,
  id: '00D/1Vp0',
  name: 'ABCD landing plan',
  start: '2025-10-06',
  end: '2026-09-25',
  objectives: 1,
  planId: 'crm:00D/1Vp0',
};

function drawn(more: Replies) {
  const plan = { ...examplePlan(), openedOn: today };
  const { id, title, type, status, start, end, editedAt, goals, objectives } = plan;
  const brief = { id, title, type, status, start, end, editedAt, accountName: null, isInForce: true };
  const replies: Replies = {
    readPlan: { plan, today, accounts: [] },
    readPlans: [{ ...brief, goals: goals.length, objectives: objectives.length }],
    ...more,
  };
  return () => {
    location.hash = '#plans';
    return (
      <AskContext.Provider value={cannedScreen(replies).asking}>
        <PlanScreen />
      </AskContext.Provider>
    );
  };
}

const look = 'Look for a plan of ABCD Inc. in your CRM';
const taken = { planId: 'crm:00D/1Vp0', isNew: false, taken: 2, kept: ['Win the second plant'], gone: 1 };
const found = { readCrmPlans: [growth, before] };

export const stories: Story[] = [
  { name: 'crm-plans', draw: drawn({}), widths, height },
  { name: 'crm-plans-found', draw: drawn(found), press: [look], widths, height },
  {
    name: 'crm-plans-refreshed',
    draw: drawn({ ...found, importCrmPlan: taken }),
    press: [look, 'Bring in what changed: ABCD landing plan'],
    widths,
    height,
  },
  { name: 'crm-plans-off', draw: drawn({ readCrmPlans: refusing('noAccountPlans') }), press: [look], widths, height },
];
