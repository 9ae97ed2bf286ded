import { useId, useState } from 'preact/hooks';
import type { Scope } from '@/lib/domain/objective';
import { isSameRecord } from '@/lib/domain/record-id';
import { text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import './ScopePicker.css';

const SHOWN = 12;
const kinds = ['accounts', 'territory', 'internal'] as const;

type Props = { scope: Scope; accounts: PlanView['accounts']; onChange: (scope: Scope) => void };

/** Where an objective is worked on: some accounts, the whole territory, or one's own house. */
export function ScopePicker({ scope, accounts, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="form-group">
      <legend>{text('plan_scope')}</legend>
      <div class="check-group-options check-group">
        {kinds.map(kind => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={scope.kind === kind}
              onChange={() => onChange(kind === 'accounts' ? { kind, accountIds: [] } : { kind })}
            />
            {text(`plan_scope_${kind}`)}
          </label>
        ))}
      </div>
      {scope.kind === 'accounts' ? (
        <Accounts
          chosen={scope.accountIds}
          accounts={accounts}
          onChange={accountIds => onChange({ kind: 'accounts', accountIds })}
        />
      ) : null}
    </fieldset>
  );
}

type AccountsProps = { chosen: string[]; accounts: PlanView['accounts']; onChange: (ids: string[]) => void };

function Accounts({ chosen, accounts, onChange }: AccountsProps) {
  const [typed, setTyped] = useState('');
  const findId = useId();
  const isChosen = (id: string): boolean => chosen.some(each => isSameRecord(each, id));
  const picked = accounts.filter(({ id }) => isChosen(id));
  const wanted = typed.trim().toLocaleLowerCase();
  const offered = accounts.filter(({ id, name }) => !isChosen(id) && name.toLocaleLowerCase().includes(wanted));

  return (
    <div class="scope-accounts">
      {picked.length === 0 ? <p class="field-said">{text('plan_scope_none')}</p> : null}
      {accounts.length <= SHOWN ? null : (
        <div class="field field-short">
          <label for={findId}>{text('plan_scope_find')}</label>
          <input
            id={findId}
            type="search"
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => {
              // Enter belongs to the search here, not to the form.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        </div>
      )}
      <div class="check-group check-group-options">
        {[...picked, ...offered.slice(0, Math.max(0, SHOWN - picked.length))].map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={isChosen(id)}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter(each => !isSameRecord(each, id)))
              }
            />
            {name}
          </label>
        ))}
      </div>
      {accounts.length === 0 ? <p class="field-said">{text('plan_scope_noAccounts')}</p> : null}
    </div>
  );
}
