import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { type Metric, type WeeklyTarget, weeklyTarget } from '@/lib/domain/targets';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { put, without } from '../draft/items';
import { fieldProblems } from '../fields/field-problems';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { funnelAsks } from './funnel-edits';

/** Call plans cannot be counted before they can be made, so they are not offered yet. */
const offered: readonly Metric[] = ['firstConversations', 'outreach', 'meetings'];

/** The week's targets: each a thing the rep controls and how many of it. */
export function WeeklyTargets({ editor }: { editor: Editor }) {
  const { plan, edits } = editor;
  const unused = offered.filter(metric => !plan.weeklyTargets.some(target => target.metric === metric));

  const add = (metric: Metric): void => {
    const asked = funnelAsks(plan.funnel, metric);
    const target: WeeklyTarget = {
      id: edits.newId(),
      metric,
      label: text(`metric_${metric}`),
      perWeek: asked ?? 3,
      origin: asked === null ? 'hand' : 'funnel',
    };
    edits.change(before => ({ ...before, weeklyTargets: [...before.weeklyTargets, target] }));
  };

  return (
    <>
      {plan.weeklyTargets.length === 0 ? <p class="goal-empty">{text('plan_targetsNone')}</p> : null}
      <ul class="weekly-targets">
        {plan.weeklyTargets.map(target => (
          // The funnel may change the number below the field; the field then begins anew.
          <TargetRow
            key={`${target.id} ${target.origin === 'funnel' ? target.perWeek : ''} ${editor.generation}`}
            target={target}
            editor={editor}
            free={unused}
          />
        ))}
      </ul>
      <div class="form-ends">
        {unused.map(metric => (
          <Button key={metric} onClick={() => add(metric)}>
            {`+ ${text(`metric_${metric}`)}`}
          </Button>
        ))}
      </div>
    </>
  );
}

function TargetRow({ target, editor, free }: { target: WeeklyTarget; editor: Editor; free: readonly Metric[] }) {
  const { plan, edits } = editor;
  const [problem, setProblem] = useState<string | undefined>();
  const asked = funnelAsks(plan.funnel, target.metric);
  const name = text(`metric_${target.metric}`);

  const set = (changes: Partial<WeeklyTarget>): void => {
    const next = { ...target, ...changes };
    const found = fieldProblems(weeklyTarget, next).perWeek;
    setProblem(found);
    if (found !== undefined) return;
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
        problem={problem}
        hint={
          target.metric === 'plannedCalls'
            ? text('plan_target_notYet')
            : text(target.origin === 'funnel' ? 'plan_target_fromFunnel' : 'plan_target_byHand')
        }
        onChange={perWeek => set({ perWeek: perWeek ?? Number.NaN, origin: 'hand' })}
      />
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
