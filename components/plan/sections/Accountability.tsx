import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { LongField } from '../fields/LongField';
import { AddLine } from '../lists/AddLine';
import { ItemRow } from '../lists/ItemRow';
import { listEdits } from '../lists/list-edits';
import { PromiseFields } from './PromiseFields';
import { SectionHead } from './SectionHead';

type Promised = Sections['accountability']['promises'][number];

/** Section 10: who looks at the plan and when, and what was promised: kept, moved or dropped, and why. */
export function Accountability({ editor }: { editor: Editor }) {
  const { plan, period, today, edits, generation } = editor;
  const { accountability } = sectionsOf(plan, period);
  const lists = listEdits<Promised>(edits, 'promise', (before, change) =>
    withSections(before, period, sections => ({
      ...sections,
      accountability: { ...sections.accountability, promises: change(sections.accountability.promises) },
    })),
  );
  return (
    <div class="plan-section">
      <SectionHead part="accountability" editor={editor} />
      <LongField
        key={`${period} ${generation}`}
        label={text('plan_accountability_summary')}
        hint={text('plan_accountability_summaryHint')}
        value={accountability.summary}
        onChange={summary =>
          edits.change(
            before =>
              withSections(before, period, sections => ({
                ...sections,
                accountability: { ...sections.accountability, summary },
              })),
            'accountability',
          )
        }
      />
      <section class="plan-part">
        <h2>{text('plan_promises')}</h2>
        <ul class="item-list">
          {accountability.promises.map((promise, index) => (
            <ItemRow
              key={`${promise.id} ${generation}`}
              {...lists.row(promise, index, accountability.promises, text('plan_promiseDeleted'))}
              name={promise.text}
            >
              <PromiseFields promise={promise} today={today} onPromise={lists.put} />
            </ItemRow>
          ))}
        </ul>
        <AddLine
          label={text('plan_promiseAdd')}
          placeholder={text('plan_promiseExample')}
          onAdd={words =>
            lists.add({ id: edits.newId(), text: words, who: plan.owner.name, due: null, outcome: null, why: '' })
          }
        />
      </section>
    </div>
  );
}
