import { Button } from '@/components/shared/Button';
import type { Plan } from '@/lib/domain/plan';
import type { Funnel } from '@/lib/domain/targets';
import { withFigures } from '@/lib/domain/targets/figures';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { SectionHead } from '../sections/SectionHead';
import { FigureSources } from './FigureSources';
import { FunnelForm } from './FunnelForm';
import { withFunnel } from './funnel-edits';
import { WeeklyTargets } from './WeeklyTargets';
import './Targets.css';

/** What one week asks: from the goal by arithmetic, or set by hand. */
export function Targets({ editor }: { editor: Editor }) {
  const { plan, edits, today } = editor;
  const act = (changes: Partial<Funnel>, sentence: string): void =>
    edits.changeAndSay(
      before => (before.funnel === null ? before : withFunnel(before, { ...before.funnel, ...changes })),
      sentence,
    );
  return (
    <div class="targets">
      <SectionHead part="targets" editor={editor} />
      <section class="plan-part">
        <h2>{text('plan_funnel')}</h2>
        {plan.funnel === null ? (
          <>
            <p class="facts">{text('plan_funnelNone')}</p>
            <Button onClick={() => edits.change(before => withFunnel(before, firstFunnel(before)))}>
              {text('plan_funnelStart')}
            </Button>
          </>
        ) : (
          <>
            <FunnelForm
              key={editor.generation}
              {...{ plan, today }}
              start={plan.funnel}
              onFunnel={funnel => edits.change(before => withFunnel(before, funnel), 'funnel')}
              onFollowCalendar={() => act({ sellingWeeksFrom: 'calendar' }, text('plan_funnel_followsCalendar'))}
            />
            <FigureSources
              funnel={plan.funnel}
              {...{ currency: plan.currency, today }}
              onTake={figures =>
                edits.changeAndSay(
                  before => (before.funnel === null ? before : withFunnel(before, withFigures(before.funnel, figures))),
                  text('plan_figures_taken'),
                )
              }
            />
          </>
        )}
      </section>
      <section class="plan-part">
        <h2>{text('plan_targetsList')}</h2>
        <p class="facts">{text('plan_targetsWhy')}</p>
        <WeeklyTargets editor={editor} />
      </section>
    </div>
  );
}

/** Begins with the revenue goal's own number where there is one. */
function firstFunnel(plan: Plan): Funnel {
  const revenue = plan.goals.find(({ kind }) => kind === 'revenue');
  return {
    goalAmount: Math.max(0, revenue?.measure?.target ?? 0),
    averageDeal: 0,
    opportunityToWin: { value: 0.25, n: null, origin: 'typed' },
    firstConversationToOpportunity: { value: 0.5, n: null, origin: 'typed' },
    sellingWeeks: 48,
    sellingWeeksFrom: 'calendar',
    attemptsPerFirstConversation: 4,
  };
}
