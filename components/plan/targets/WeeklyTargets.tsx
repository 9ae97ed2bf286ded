import { Button } from '@/components/shared/Button';
import { type Metric, metrics } from '@/lib/domain/targets';
import { asksForAttemptsAlone } from '@/lib/domain/targets/check-metric';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { AddTarget } from './AddTarget';
import { newTarget } from './funnel-edits';
import { RoleTargets } from './RoleTargets';
import { TargetRow } from './TargetRow';

/** Where nobody says how many: a number to begin with. */
const TO_BEGIN_WITH = 3;

/** The week's targets: each a thing the rep controls and how many of it. */
export function WeeklyTargets({ editor }: { editor: Editor }) {
  const { plan, edits } = editor;
  const unused = metrics.filter(metric => !plan.weeklyTargets.some(target => target.metric === metric));
  const add = (metric: Metric): void =>
    edits.change(before => ({
      ...before,
      weeklyTargets: [...before.weeklyTargets, newTarget(before, metric, TO_BEGIN_WITH, edits.newId())],
    }));

  return (
    <>
      {plan.weeklyTargets.length === 0 ? <RoleTargets editor={editor} /> : null}
      <ul class="weekly-targets">
        {plan.weeklyTargets.map(target => (
          <TargetRow key={`${target.id} ${editor.generation}`} target={target} editor={editor} free={unused} />
        ))}
      </ul>
      {asksForAttemptsAlone(plan.weeklyTargets) ? (
        <div class="targets-note">
          <p>{text('targets_attemptsAlone')}</p>
          <Button onClick={() => add('firstConversations')}>{`+ ${text('metric_firstConversations')}`}</Button>
        </div>
      ) : null}
      <AddTarget unused={unused} onAdd={add} />
    </>
  );
}
