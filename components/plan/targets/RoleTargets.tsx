import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { type Role, roleCalled, roles, roleTargets } from '@/lib/domain/targets/role-targets';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { SelectField } from '../fields/SelectField';
import { newTarget } from './funnel-edits';

/** No targets yet: what a week of the rep's role could ask for, taken over with one press and changed afterwards. */
export function RoleTargets({ editor: { plan, edits } }: { editor: Editor }) {
  const [role, setRole] = useState<Role>(() => roleCalled(plan.owner.role) ?? 'salesperson');
  const suggested = roleTargets[role].map(({ metric, perWeek }) => newTarget(plan, metric, perWeek, metric));
  return (
    <div class="role-targets">
      <p class="goal-empty">{text('plan_targetsNone')}</p>
      <SelectField
        label={text('plan_roleTargets')}
        name="role"
        value={role}
        options={roles.map(each => ({ value: each, label: text(`targets_role_${each}`) }))}
        onChange={setRole}
      />
      <ul>
        {suggested.map(({ metric, perWeek, origin }) => (
          <li key={metric}>
            <b class="numbers">{numberLabel(perWeek)}</b> {text(`metric_${metric}`)}
            {origin === 'funnel' ? <span class="facts"> · {text('plan_target_fromFunnel')}</span> : null}
          </li>
        ))}
      </ul>
      <div>
        <Button
          onClick={() =>
            edits.changeAndSay(
              before => ({
                ...before,
                weeklyTargets: roleTargets[role].map(({ metric, perWeek }) =>
                  newTarget(before, metric, perWeek, edits.newId()),
                ),
              }),
              text('plan_roleTargets_taken'),
            )
          }
        >
          {text('plan_roleTargets_take')}
        </Button>
      </div>
    </div>
  );
}
