import { Button } from '@/components/shared/Button';
import type { Plan } from '@/lib/domain/plan';
import { defaultProcess } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { LinesField } from '../fields/LinesField';
import { LongField } from '../fields/LongField';
import { AddLine } from '../lists/AddLine';
import { ItemRow } from '../lists/ItemRow';
import { listEdits } from '../lists/list-edits';
import { SectionHead } from '../sections/SectionHead';

type Milestone = Plan['process'][number];

/** The steps of a sale, and how one knows that each is done. */
export function Process({ editor }: { editor: Editor }) {
  const { plan, edits, generation } = editor;
  const lists = listEdits<Milestone>(edits, 'milestone', (before, change) => ({
    ...before,
    process: change(before.process),
  }));
  return (
    <div class="plan-section">
      <SectionHead part="process" editor={editor} />
      <ol class="item-list">
        {plan.process.map((milestone, index) => (
          <ItemRow
            key={`${milestone.id} ${generation}`}
            {...lists.row(milestone, index, plan.process, text('plan_milestoneDeleted'))}
            name={milestone.name}
            rank={index + 1}
          >
            <LongField
              label={text('plan_milestone_name')}
              value={milestone.name}
              limit={300}
              isRequired
              isLabelHidden
              isLong={false}
              onChange={name => lists.put({ ...milestone, name })}
            />
            <LinesField
              label={text('plan_milestone_criteria')}
              hint={text('plan_milestone_criteriaHint')}
              lines={milestone.exitCriteria}
              most={50}
              onChange={exitCriteria => lists.put({ ...milestone, exitCriteria })}
            />
          </ItemRow>
        ))}
      </ol>
      <AddLine
        label={text('plan_milestoneAdd')}
        limit={300}
        onAdd={name => lists.add({ id: edits.newId(), name, exitCriteria: [] })}
      />
      {plan.process.length > 0 ? null : (
        <div>
          <Button
            onClick={() =>
              edits.change(before => ({
                ...before,
                process: defaultProcess.map(name => ({ id: edits.newId(), name, exitCriteria: [] })),
              }))
            }
          >
            {text('plan_processUsual')}
          </Button>
        </div>
      )}
    </div>
  );
}
