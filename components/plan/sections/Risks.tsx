import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { AddLine } from '../lists/AddLine';
import { ItemRow } from '../lists/ItemRow';
import { listEdits } from '../lists/list-edits';
import { RiskFields } from './RiskFields';
import { SectionHead } from './SectionHead';

type Risk = Sections['risks'][number];

/** Sections 7 and 8: what could go wrong, and what then. A contingency belongs to its risk and stands below it. */
export function Risks({ editor }: { editor: Editor }) {
  const { plan, period, findings, edits, generation } = editor;
  const { risks, contingencies } = sectionsOf(plan, period);
  const lists = listEdits<Risk>(edits, 'risk', (before, change) =>
    withSections(before, period, sections => {
      const kept = change(sections.risks);
      const isKept = (riskId: string): boolean => kept.some(({ id }) => id === riskId);
      // What a deleted risk would have been met with goes with it.
      return { ...sections, risks: kept, contingencies: sections.contingencies.filter(({ riskId }) => isKept(riskId)) };
    }),
  );
  return (
    <div class="plan-section">
      <SectionHead part="risks" editor={editor} />
      {risks.length === 0 ? <p class="goal-empty">{text('plan_risksNone')}</p> : null}
      <ul class="item-list">
        {risks.map((risk, index) => (
          <ItemRow
            key={`${risk.id} ${generation}`}
            {...lists.row(risk, index, risks, text('plan_riskDeleted'))}
            name={risk.text}
            findings={findings.filter(({ subject }) => subject.on === 'risk' && subject.id === risk.id)}
          >
            <RiskFields
              risk={risk}
              contingencies={contingencies.filter(({ riskId }) => riskId === risk.id)}
              editor={editor}
              onRisk={lists.put}
            />
          </ItemRow>
        ))}
      </ul>
      <AddLine
        label={text('plan_riskAdd')}
        placeholder={text('plan_riskExample')}
        onAdd={words =>
          lists.add({ id: edits.newId(), text: words, assumption: '', likelihood: 'medium', impact: 'medium' })
        }
      />
    </div>
  );
}
