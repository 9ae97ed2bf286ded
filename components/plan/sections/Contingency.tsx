import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { short } from '@/components/shared/short';
import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { LongField, SENTENCE } from '../fields/LongField';
import { SelectField } from '../fields/SelectField';

type IfThen = Sections['contingencies'][number];

type Props = {
  contingency: IfThen;
  risk: Sections['risks'][number];
  editor: Editor;
  onContingency: (contingency: IfThen) => void;
  onDelete: () => void;
};

/** "If … then …". Once it happened, the *then* becomes a tactic of an objective in one click. */
export function Contingency({ contingency, risk, editor, onContingency, onDelete }: Props) {
  const { plan, today, edits } = editor;
  const open = plan.objectives.filter(({ status }) => status === 'open');
  const likely = open.find(({ id }) => risk.blocks?.includes(id)) ?? open[0];
  const [objectiveId, setObjectiveId] = useState(likely?.id ?? '');
  const [isAsking, setAsking] = useState(false);
  return (
    <fieldset class="contingency">
      <legend class="for-screen-readers">{text('plan_contingencyOf', risk.text)}</legend>
      <LongField
        label={text('plan_contingency_if')}
        value={contingency.ifText}
        limit={SENTENCE}
        isLong={false}
        onChange={ifText => onContingency({ ...contingency, ifText })}
      />
      <LongField
        label={text('plan_contingency_then')}
        value={contingency.thenText}
        limit={SENTENCE}
        isLong={false}
        onChange={thenText => onContingency({ ...contingency, thenText })}
      />
      {isAsking ? (
        <div class="contingency-ask">
          <SelectField
            label={text('plan_contingency_objective')}
            name="objective"
            size="wide"
            value={objectiveId}
            options={open.map(({ id, statement }) => ({ value: id, label: short(statement, 90) }))}
            onChange={setObjectiveId}
          />
          <div class="form-ends">
            <Button
              onClick={() => {
                setAsking(false);
                edits.happened(contingency.id, objectiveId);
              }}
            >
              {text('plan_contingency_makeTactic')}
            </Button>
            <Button look="plain" onClick={() => setAsking(false)}>
              {text('cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div class="form-ends">
          {contingency.happenedOn === null ? (
            <Button disabled={contingency.thenText === '' || open.length === 0} onClick={() => setAsking(true)}>
              {text('plan_contingency_happened')}
            </Button>
          ) : (
            <p class="status-badge">{text('plan_contingency_happenedOn', dateLabel(contingency.happenedOn, today))}</p>
          )}
          <Button look="plain" aria-label={text('plan_delete', contingency.ifText)} onClick={onDelete}>
            {text('plan_deleteShort')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
