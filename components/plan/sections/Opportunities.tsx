import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { LongField, SENTENCE } from '../fields/LongField';
import { AddLine } from '../lists/AddLine';
import { ItemRow } from '../lists/ItemRow';
import { listEdits } from '../lists/list-edits';
import { SectionHead } from './SectionHead';

type Opportunity = Sections['opportunities'][number];

/** Section 3: opportunities, the best first, each resting on something that was found out. */
export function Opportunities({ editor }: { editor: Editor }) {
  const { plan, period, findings, edits, generation } = editor;
  const { opportunities, assessment } = sectionsOf(plan, period);
  const lists = listEdits<Opportunity>(edits, 'opportunity', (before, change) =>
    withSections(before, period, sections => ({ ...sections, opportunities: change(sections.opportunities) })),
  );
  const known = Object.values(assessment.answers).flatMap(answer => firstSentence(answer?.text ?? '') ?? []);
  return (
    <div class="plan-section">
      <SectionHead part="opportunities" editor={editor} />
      {opportunities.length === 0 ? <p class="goal-empty">{text('plan_opportunitiesNone')}</p> : null}
      <ol class="item-list">
        {opportunities.map((opportunity, index) => (
          <ItemRow
            key={`${opportunity.id} ${generation}`}
            {...lists.row(opportunity, index, opportunities, text('plan_opportunityDeleted'))}
            name={opportunity.text}
            rank={index + 1}
            findings={findings.filter(({ subject }) => subject.on === 'opportunity' && subject.id === opportunity.id)}
          >
            <LongField
              label={text('plan_opportunity_text')}
              value={opportunity.text}
              limit={SENTENCE}
              isRequired
              isLabelHidden
              onChange={words => lists.put({ ...opportunity, text: words })}
            />
            <LongField
              label={text('plan_opportunity_finding')}
              value={opportunity.finding}
              limit={SENTENCE}
              isLong={false}
              list={known}
              onChange={finding => lists.put({ ...opportunity, finding })}
            />
          </ItemRow>
        ))}
      </ol>
      <AddLine
        label={text('plan_opportunityAdd')}
        placeholder={text('plan_opportunityExample')}
        onAdd={words => lists.add({ id: edits.newId(), text: words, finding: '' })}
      />
    </div>
  );
}

/** As much of an answer as can be offered as a finding. */
function firstSentence(words: string): string | null {
  const first = /^[^.!?\n]{3,200}/.exec(words.trim())?.[0] ?? '';
  return first === '' ? null : first;
}
