import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { plural, text } from '@/lib/messages/text';
import type { CrmPlanBrief, CrmPlanTaken } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';

type State =
  | { kind: 'idle' | 'asking' }
  | { kind: 'found'; plans: CrmPlanBrief[] | null }
  | { kind: 'taken'; taken: CrmPlanTaken }
  | { kind: 'failed'; problem: Problem };

type Props = { account: { id: string; name: string }; timeZone: string; goTo: (address: string) => void };

/** The plans that the CRM keeps for an account: looked for when asked, taken in as a draft, and refreshed later. */
export function CrmPlans({ account, timeZone, goTo }: Props) {
  const request = useRequest();
  const [state, setState] = useState<State>({ kind: 'idle' });

  const look = async (): Promise<void> => {
    setState({ kind: 'asking' });
    const answer = await request('readCrmPlans', { accountId: account.id });
    setState(answer.ok ? { kind: 'found', plans: answer.value } : { kind: 'failed', problem: answer.problem });
  };
  const take = async ({ id }: CrmPlanBrief): Promise<void> => {
    setState({ kind: 'asking' });
    const answer = await request('importCrmPlan', { account, crmPlanId: id, timeZone });
    if (!answer.ok) setState({ kind: 'failed', problem: answer.problem });
    else if (answer.value.isNew) goTo(addressOf(answer.value.planId));
    else setState({ kind: 'taken', taken: answer.value });
  };

  return (
    <div class="crm-plans">
      <Button disabled={state.kind === 'asking'} onClick={() => void look()}>
        {text('plan_crm_look', account.name)}
      </Button>
      <div role="status">
        {state.kind === 'asking' ? <p class="facts">{text('plan_crm_asking')}</p> : null}
        {state.kind === 'found' && (state.plans ?? []).length === 0 ? (
          <p class="facts">{text(state.plans === null ? 'plan_crm_knowsNone' : 'plan_crm_none', account.name)}</p>
        ) : null}
        {state.kind === 'taken' ? <Taken taken={state.taken} /> : null}
      </div>
      {state.kind === 'failed' ? <ErrorNotice problem={state.problem} /> : null}
      {state.kind === 'found' && state.plans !== null ? (
        <ul class="plan-list">
          {state.plans.map(brief => (
            <li key={brief.id} class="plan-row">
              <div>
                <h3>{brief.name}</h3>
                <p class="facts">{factsOf(brief)}</p>
              </div>
              <div class="plan-row-acts">
                <Button
                  aria-label={text(brief.planId === null ? 'plan_crm_takeOf' : 'plan_crm_refreshOf', brief.name)}
                  onClick={() => void take(brief)}
                >
                  {text(brief.planId === null ? 'plan_crm_take' : 'plan_crm_refresh')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Taken({ taken: { planId, taken, kept, gone } }: { taken: CrmPlanTaken }) {
  return (
    <>
      <p>{taken === 0 ? text('plan_crm_nothingNew') : plural('plan_crm_taken', taken)}</p>
      {kept.length === 0 ? null : <p class="facts">{text('plan_crm_kept', [...new Set(kept)].join('; '))}</p>}
      {gone === 0 ? null : <p class="facts">{plural('plan_crm_gone', gone)}</p>}
      <p>
        <a href={addressOf(planId)}>{text('plan_crm_open')}</a>
      </p>
    </>
  );
}

function addressOf(planId: string): string {
  return `/plan.html?plan=${encodeURIComponent(planId)}`;
}

function factsOf({ start, end, objectives, planId }: CrmPlanBrief): string {
  return [
    start === null || end === null ? null : text('plan_period', dateLabel(start, '0000'), dateLabel(end, '0000')),
    plural('plan_objectivesCount', objectives),
    planId === null ? null : text('plan_crm_isHere'),
  ]
    .filter(part => part !== null)
    .join(' · ');
}
