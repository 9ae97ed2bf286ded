import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { daysBetween } from '@/lib/domain/calendar';
import type { Finding } from '@/lib/domain/lint/finding';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import { SaveState } from './draft/SaveState';
import type { PlanDraft } from './draft/use-plan-draft';
import type { Part } from './hash';
import { PartList } from './PartList';
import './PlanNav.css';

type Props = {
  draft: PlanDraft;
  part: Part;
  period: string;
  /** Null: not looked at yet. */
  findings: readonly Finding[] | null;
  today: PlainDate;
};

/** Whose plan this is, its parts from top to bottom, and how saving stands. */
export function PlanNav({ draft, part, period, findings, today }: Props) {
  const { plan } = draft;
  const type = text(`plan_type_${plan.type}`);
  return (
    <header class="plan-nav">
      <div class="plan-name">
        <p class="plan-title">{plan.title || text('plan_untitled')}</p>
        <p class="facts">{text('plan_period', dateLabel(plan.start, '0000'), dateLabel(plan.end, '0000'))}</p>
        <p class="facts">
          {plan.reviewedOn === null || part === 'begin'
            ? type
            : `${type} · ${plural('plan_reviewedAgo', daysBetween(plan.reviewedOn, today))}`}
        </p>
        {plan.vision === '' ? null : <p class="plan-vision">{plan.vision}</p>}
      </div>
      {/* On the first way through there is one thing to do at a time. */}
      {part === 'begin' ? null : <PartList plan={plan} part={part} period={period} findings={findings ?? []} />}
      <div class="plan-tools">
        <SaveState draft={draft} />
        <div class="plan-tool-row">
          <Button look="plain" disabled={!draft.canUndo} onClick={draft.undo}>
            {text('plan_undo')}
          </Button>
          <Button look="plain" disabled={!draft.canRedo} onClick={draft.redo}>
            {text('plan_redo')}
          </Button>
        </div>
      </div>
    </header>
  );
}
