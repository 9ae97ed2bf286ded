import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import { plural, text } from '@/lib/messages/text';
import type { PlanBrief } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import type { Editor } from '../draft/editor';
import { SectionHead } from '../sections/SectionHead';
import { Compare } from './Compare';
import { NewPlan } from './NewPlan';
import './Plans.css';

/** All plans of this device: the ones in force, drafts and past ones; a new one; two side by side. */
export function Plans({ editor }: { editor: Editor }) {
  const { plan } = editor;
  const plans = useAnswer('readPlans', {});
  const request = useRequest();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [compareWith, setCompareWith] = useState<string | null>(null);

  const setStatus = async (planId: string, status: 'active' | 'archived'): Promise<void> => {
    const answer = await request('setPlanStatus', { planId, status });
    setProblem(answer.ok ? null : answer.problem);
  };

  return (
    <div class="plan-section">
      <SectionHead part="plans" editor={editor} />
      {plans.problem === null ? null : <ErrorNotice problem={plans.problem} onRetry={plans.askAgain} />}
      {problem === null ? null : <ErrorNotice problem={problem} />}
      <ul class="plan-list" aria-busy={plans.isLoading}>
        {(plans.value ?? []).map(brief => (
          <li key={brief.id} class={brief.id === plan.id ? 'plan-row plan-row-shown' : 'plan-row'}>
            <div>
              <h2>{brief.title || text('plan_untitled')}</h2>
              <p class="facts">{factsOf(brief)}</p>
            </div>
            <div class="plan-row-acts">
              {brief.id === plan.id ? (
                <span class="facts">{text('plan_plans_shown')}</span>
              ) : (
                <>
                  <a class="button button-secondary" href={`/plan.html?plan=${encodeURIComponent(brief.id)}`}>
                    {text(brief.status === 'archived' ? 'plan_plans_read' : 'plan_plans_open')}
                    <span class="for-screen-readers">{` ${brief.title}`}</span>
                  </a>
                  <Button
                    look="plain"
                    aria-expanded={compareWith === brief.id}
                    aria-label={text('plan_plans_compareWith', brief.title)}
                    onClick={() => setCompareWith(compareWith === brief.id ? null : brief.id)}
                  >
                    {text('plan_plans_compare')}
                  </Button>
                </>
              )}
              {brief.status === 'draft' ? (
                <Button
                  aria-label={text('plan_plans_startOf', brief.title)}
                  onClick={() => void setStatus(brief.id, 'active')}
                >
                  {text('plan_plans_start')}
                </Button>
              ) : null}
              {brief.status === 'archived' ? null : (
                <Button
                  look="plain"
                  aria-label={text('plan_plans_putAwayOf', brief.title)}
                  onClick={() => void setStatus(brief.id, 'archived')}
                >
                  {text('plan_plans_putAway')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {compareWith === null ? null : (
        <Compare key={compareWith} planId={compareWith} present={plan} today={editor.today} />
      )}
      <NewPlan editor={editor} />
    </div>
  );
}

function factsOf(brief: PlanBrief): string {
  const { type, accountName, status, start, end, goals, objectives, isInForce } = brief;
  return [
    isInForce ? text('plan_plans_inForce') : text(`plan_plans_${status}`),
    accountName === null ? text(`plan_type_${type}`) : text('plan_plans_accountOf', accountName),
    text('plan_period', dateLabel(start, '0000'), dateLabel(end, '0000')),
    `${plural('plan_goalsOf', goals)}, ${plural('plan_objectivesCount', objectives)}`,
  ].join(' · ');
}
