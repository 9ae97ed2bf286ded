// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CrmPlans } from '@/components/plan/plans/CrmPlans';
import type { CrmPlanBrief } from '@/lib/messages/views';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

afterEach(putAway);

const account = { id: '00D/001X', name: 'Zephyr Mills' };
const growth: CrmPlanBrief = {
  id: '00D/1Vp1',
  name: 'Growth plan',
  start: '2026-10-05',
  end: '2027-09-24',
  objectives: 3,
  planId: null,
};
const imported = { ...growth, planId: 'crm:00D/1Vp1' };

async function look(replies: Replies) {
  const opened: string[] = [];
  const screen = await drawScreen(
    <CrmPlans account={account} timeZone="America/Chicago" goTo={address => opened.push(address)} />,
    replies,
  );
  // A page that is opened asks nobody.
  expect(screen.background.askedFor('readCrmPlans')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Look for a plan of Zephyr Mills in your CRM' }));
  return { ...screen, opened };
}

test('a plan in the CRM is listed with its dates, taken in by one press, and opened', async () => {
  const importCrmPlan = { planId: 'crm:00D/1Vp1', isNew: true, taken: 0, kept: [], gone: 0 };
  const screen = await look({ readCrmPlans: [growth], importCrmPlan });
  const row = (await screen.findByText('Growth plan')).closest('li');
  expect(row?.textContent).toContain('3 objectives');
  expect(await axeFinds(document.body)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Take it in: Growth plan' }));
  await expect.poll(() => screen.opened).toEqual(['/plan.html?plan=crm%3A00D%2F1Vp1']);
  expect(screen.background.askedFor('importCrmPlan')).toEqual([
    { account, crmPlanId: '00D/1Vp1', timeZone: 'America/Chicago' },
  ]);
});

test('one that is here already brings in what changed, and says what stands and what is gone', async () => {
  const importCrmPlan = { planId: 'crm:00D/1Vp1', isNew: false, taken: 2, kept: ['Win plant 2'], gone: 1 };
  const screen = await look({ readCrmPlans: [imported], importCrmPlan });
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in what changed: Growth plan' }));
  await screen.findByText('2 changes were brought in. What you wrote stands.');
  expect(screen.getByText(/yours stands: Win plant 2$/)).toBeTruthy();
  expect(screen.getByText(/^1 objective is no longer in your CRM/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the plan' }).getAttribute('href')).toContain('crm%3A00D%2F1Vp1');
  expect(screen.opened).toEqual([]);
});

test('where account plans are switched off it says why, and what to do', async () => {
  const screen = await look({ readCrmPlans: refusing('noAccountPlans') });
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('switched off');
  expect(notice.textContent).toContain('Account Plan Settings');
});

test.each([
  ['an account without one', [], 'Your CRM keeps no plan for Zephyr Mills.'],
  ['a CRM that knows no such thing', null, 'This CRM keeps no plans for accounts.'],
])('%s is told plainly', async (_, readCrmPlans, words) => {
  const screen = await look({ readCrmPlans: () => ({ ok: true, value: readCrmPlans }) });
  await screen.findByText(words);
});
