import { Button } from '@/components/shared/Button';
import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { withSections } from '../draft/edits';
import { LongField, SENTENCE } from '../fields/LongField';
import { SelectField } from '../fields/SelectField';
import { listEdits } from '../lists/list-edits';
import { Contingency } from './Contingency';
import { ObjectivePicks } from './ObjectivePicks';

type Risk = Sections['risks'][number];
type IfThen = Sections['contingencies'][number];

const degrees = ['low', 'medium', 'high'] as const;

type Props = { risk: Risk; contingencies: readonly IfThen[]; editor: Editor; onRisk: (risk: Risk) => void };

/** A risk: what could go wrong, what we assume, how likely and how bad, what it stands in the way of, and what then. */
export function RiskFields({ risk, contingencies, editor, onRisk }: Props) {
  const { period, edits, plan } = editor;
  const lists = listEdits<IfThen>(edits, 'contingency', (before, change) =>
    withSections(before, period, sections => ({ ...sections, contingencies: change(sections.contingencies) })),
  );
  const degree = (field: 'likelihood' | 'impact') => ({
    label: text(`plan_risk_${field}`),
    name: field,
    value: risk[field],
    options: degrees.map(value => ({ value, label: text(`plan_degree_${value}`) })),
    onChange: (value: Risk['impact']) => onRisk({ ...risk, [field]: value }),
  });
  return (
    <>
      <LongField
        label={text('plan_risk_text')}
        value={risk.text}
        limit={SENTENCE}
        isRequired
        onChange={words => onRisk({ ...risk, text: words })}
      />
      <LongField
        label={text('plan_risk_assumption')}
        hint={text('plan_risk_assumptionHint')}
        value={risk.assumption}
        limit={SENTENCE}
        isLong={false}
        onChange={assumption => onRisk({ ...risk, assumption })}
      />
      <div class="form-row">
        <SelectField {...degree('likelihood')} />
        <SelectField {...degree('impact')} />
      </div>
      <ObjectivePicks
        legend={text('plan_risk_blocks')}
        objectives={plan.objectives}
        chosen={risk.blocks ?? []}
        onChange={blocks => onRisk({ ...risk, blocks })}
      />
      {contingencies.map(contingency => (
        <Contingency
          key={contingency.id}
          contingency={contingency}
          risk={risk}
          editor={editor}
          onContingency={lists.put}
          onDelete={() => lists.remove(contingency, text('plan_contingencyDeleted'))}
        />
      ))}
      <div>
        <Button
          look="plain"
          aria-label={text('plan_contingencyAddTo', risk.text)}
          onClick={() => lists.add({ id: edits.newId(), riskId: risk.id, ifText: '', thenText: '', happenedOn: null })}
        >
          {text('plan_contingencyAdd')}
        </Button>
      </div>
    </>
  );
}
