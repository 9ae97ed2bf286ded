import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { type Metric, type WeeklyTarget, weeklyTarget } from '@/lib/domain/targets';
import { ATTEMPT_CAP } from '@/lib/domain/targets/attempt-cap';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { put, without } from '../draft/items';
import { fieldProblems } from '../fields/field-problems';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { funnelAsks } from './funnel-edits';

type Props = { target: WeeklyTarget; editor: Editor; free: readonly Metric[] };

/** One target of the week: what, how many, and for outreach how often one contact counts. */
export function TargetRow({ target, editor, free }: Props) {
  const { plan, edits } = editor;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const asked = funnelAsks(plan, target.metric);
  const name = text(`metric_${target.metric}`);

  const set = (changes: Partial<WeeklyTarget>): void => {
    const next = { ...target, ...changes };
    const found = fieldProblems(weeklyTarget, next);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    edits.change(before => ({ ...before, weeklyTargets: put(before.weeklyTargets, next) }), `target ${target.id}`);
  };

  return (
    <li class="weekly-target">
      <SelectField
        label={text('plan_target_metric')}
        name="metric"
        value={target.metric}
        options={[target.metric, ...free].map(metric => ({ value: metric, label: text(`metric_${metric}`) }))}
        onChange={metric => set({ metric, label: text(`metric_${metric}`), origin: 'hand' })}
      />
      <NumberField
        label={text('plan_target_perWeek')}
        name="perWeek"
        value={target.perWeek}
        problem={problems.perWeek}
        hint={text(target.origin === 'funnel' ? 'plan_target_fromFunnel' : 'plan_target_byHand')}
        onChange={perWeek => set({ perWeek: perWeek ?? Number.NaN, origin: 'hand' })}
      />
      {target.metric === 'outreach' ? (
        <NumberField
          label={text('plan_target_cap')}
          name="capPerContact"
          value={target.capPerContact === undefined ? ATTEMPT_CAP : target.capPerContact}
          isOptional
          problem={problems.capPerContact}
          hint={text('plan_target_capHint')}
          onChange={capPerContact => set({ capPerContact })}
        />
      ) : null}
      <div class="weekly-target-ends">
        {asked === null || target.origin === 'funnel' ? null : (
          <Button look="plain" onClick={() => set({ perWeek: asked, origin: 'funnel' })}>
            {text('plan_target_use', numberLabel(asked))}
          </Button>
        )}
        <Button
          look="plain"
          aria-label={text('plan_target_remove', name)}
          onClick={() =>
            edits.changeAndSay(
              before => ({ ...before, weeklyTargets: without(before.weeklyTargets, target.id) }),
              text('plan_targetDeleted'),
            )
          }
        >
          {text('plan_target_removeShort')}
        </Button>
      </div>
    </li>
  );
}
