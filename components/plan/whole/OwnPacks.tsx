import { Button } from '@/components/shared/Button';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { LinesField } from '../fields/LinesField';
import { AddLine } from '../lists/AddLine';

type Pack = Plan['rolePacks'][number];

/** The company's own packs: a role, and what it does, one a line. */
export function OwnPacks({ editor }: { editor: Editor }) {
  const { plan, edits } = editor;
  const change = (edit: (packs: Pack[]) => Pack[], name?: string): void =>
    edits.change(before => ({ ...before, rolePacks: edit(before.rolePacks) }), name);
  return (
    <section class="plan-part">
      <h2>{text('plan_roleOwn')}</h2>
      <p class="facts">{text('plan_roleOwnWhy')}</p>
      <ul class="item-list">
        {plan.rolePacks.map(({ role, tactics }) => (
          <li key={role} class="own-pack">
            <LinesField
              label={role}
              lines={tactics}
              most={100}
              onChange={lines =>
                change(
                  packs => packs.map(pack => (pack.role === role ? { role, tactics: lines } : pack)),
                  `pack ${role}`,
                )
              }
            />
            <Button
              look="plain"
              aria-label={text('plan_delete', role)}
              onClick={() =>
                edits.changeAndSay(
                  before => ({ ...before, rolePacks: before.rolePacks.filter(pack => pack.role !== role) }),
                  text('plan_roleDeleted'),
                )
              }
            >
              {text('plan_deleteShort')}
            </Button>
          </li>
        ))}
      </ul>
      <AddLine
        label={text('plan_roleOwnAdd')}
        limit={300}
        // The same role twice would be two packs of one name: its lines are there already.
        onAdd={role =>
          change(packs => (packs.some(pack => pack.role === role) ? packs : [...packs, { role, tactics: [] }]))
        }
      />
    </section>
  );
}
