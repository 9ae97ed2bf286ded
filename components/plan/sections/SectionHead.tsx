import { Button } from '@/components/shared/Button';
import { YEAR } from '@/lib/domain/lint/finding';
import { quarterOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import type { Part } from '../hash';
import './Sections.css';

type Props = { part: Exclude<Part, 'begin'>; editor: Pick<Editor, 'plan' | 'period' | 'edits'> };

/** What this part of the plan is and what it is for, in one sentence; in a quarter nobody wrote yet, how to begin it. */
export function SectionHead({ part, editor }: Props) {
  const { plan, period, edits } = editor;
  const quarter = period === YEAR ? undefined : quarterOfPlan(plan, period);
  const isWritten = quarter === undefined || plan.sections.quarters[quarter.key] !== undefined;
  return (
    <header class="part-head">
      <h1>
        {text(`plan_part_${part}`)}
        {quarter === undefined ? null : <span class="part-period">{quarter.key}</span>}
      </h1>
      <p>{text(`plan_partWhy_${part}`)}</p>
      {isWritten ? null : (
        <div class="draft-quarter">
          <p>{text('plan_draftQuarterWhy')}</p>
          <Button look="primary" onClick={() => edits.draftQuarter(quarter.key)}>
            {text('plan_draftQuarter', quarter.key)}
          </Button>
        </div>
      )}
    </header>
  );
}
