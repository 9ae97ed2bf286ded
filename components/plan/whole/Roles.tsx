import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { short } from '@/components/shared/short';
import type { Tactic } from '@/lib/domain/objective';
import { rolePacks, tacticOfRole } from '@/lib/domain/role-packs';
import { type Role, roleCalled, roles } from '@/lib/domain/targets/role-targets';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { withTactic } from '../draft/edits';
import { SelectField } from '../fields/SelectField';
import { tacticFacts } from '../goals/describe';
import { SectionHead } from '../sections/SectionHead';
import { OwnPacks } from './OwnPacks';

/** Tactics that each role usually takes on, to be put into an objective with one press; and the company's own. */
export function Roles({ editor }: { editor: Editor }) {
  const { plan, edits } = editor;
  const open = plan.objectives.filter(({ status }) => status === 'open');
  const [objectiveId, setObjectiveId] = useState(open[0]?.id ?? '');
  const objective = open.find(({ id }) => id === objectiveId);
  const own = roleCalled(plan.owner.role) ?? 'salesperson';
  const inOrder = [own, ...roles.filter(role => role !== own)];

  const add = (tactic: Tactic): void =>
    edits.changeAndSay(
      before => withTactic(before, objectiveId, tactic),
      text('plan_roleAdded', short(objective?.statement ?? '')),
    );
  const packed = (role: Role): Tactic[] =>
    rolePacks[role].map(tactic =>
      tacticOfRole(tactic, { id: tactic.name, owner: text(`targets_role_${role}`), say: name => text(name) }),
    );

  return (
    <div class="plan-section">
      <SectionHead part="roles" editor={editor} />
      {open.length === 0 ? (
        <p class="goal-empty">{text('plan_roleNoObjective')}</p>
      ) : (
        <SelectField
          label={text('plan_roleInto')}
          name="objective"
          size="wide"
          value={objectiveId}
          options={open.map(({ id, statement }) => ({ value: id, label: short(statement, 90) }))}
          onChange={setObjectiveId}
        />
      )}
      {inOrder.map(role => (
        <section key={role} class="plan-part role">
          <h2>
            {text(`targets_role_${role}`)}
            {role === own ? <span class="facts"> {text('plan_roleYours')}</span> : null}
          </h2>
          <ul class="role-tactics">
            {packed(role).map(tactic => (
              <li key={tactic.id}>
                <div>
                  <p>{tactic.what}</p>
                  <p class="facts">{[tactic.why, tacticFacts({ ...tactic, owner: '' })].join(' · ')}</p>
                </div>
                <Button
                  disabled={objective === undefined}
                  aria-label={text('plan_roleAddOf', tactic.what)}
                  onClick={() => add({ ...tactic, id: edits.newId() })}
                >
                  {text('plan_add')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <OwnPacks key={editor.generation} editor={editor} />
    </div>
  );
}
