import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ExportPlan } from '@/components/shared/ExportPlan';
import { text } from '@/lib/messages/text';
import { type Part, parts } from './hash';
import { SaveState } from './SaveState';
import type { PlanDraft } from './use-plan-draft';

/** Whose plan this is, its parts, and how saving stands. */
export function PlanNav({ draft, part }: { draft: PlanDraft; part: Part }) {
  const { plan } = draft;
  return (
    <header class="plan-nav">
      <div class="plan-name">
        <p class="plan-title">{plan.title || text('plan_untitled')}</p>
        <p class="facts">{text('plan_period', dateLabel(plan.start, '0000'), dateLabel(plan.end, '0000'))}</p>
        {plan.vision === '' ? null : <p class="plan-vision">{plan.vision}</p>}
      </div>
      <nav aria-label={text('plan_nav')}>
        <ul>
          {parts.map(each => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === part ? 'page' : undefined}>
                {text(`plan_${each}`)}
                {each === 'goals' ? (
                  <span class="numbers" title={text('plan_goalsCountRead', plan.goals.length, plan.objectives.length)}>
                    {text('plan_goalsCount', plan.goals.length, plan.objectives.length)}
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="plan-tools">
        <SaveState draft={draft} />
        <div class="plan-tool-row">
          <Button look="plain" disabled={draft.undo === null} onClick={() => draft.undo?.()}>
            {text('plan_undo')}
          </Button>
          <Button look="plain" disabled={draft.redo === null} onClick={() => draft.redo?.()}>
            {text('plan_redo')}
          </Button>
        </div>
        <div class="plan-tool-row">
          <ExportPlan look="plain" />
          <a href="/welcome.html">{text('plan_import')}</a>
        </div>
      </div>
    </header>
  );
}
