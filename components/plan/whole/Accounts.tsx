import { useState } from 'preact/hooks';
import { newPlanAccount } from '@/lib/domain/new-plan-account';
import type { Plan } from '@/lib/domain/plan';
import { isSameRecord } from '@/lib/domain/record-id';
import { plural, text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { listEdits } from '../lists/list-edits';
import { SectionHead } from '../sections/SectionHead';
import { AccountRow } from './AccountRow';
import './Whole.css';

type Account = Plan['accounts'][number];

/** As many as are drawn at a time; the others are found by typing. */
const SHOWN = 30;

/** The accounts of the plan: who is on it, what they are to us, and what is known of how they buy. */
export function Accounts({ editor }: { editor: Editor }) {
  const { plan, accounts, findings, edits, generation } = editor;
  const [typed, setTyped] = useState('');
  const lists = listEdits<Account>(edits, 'account', (before, change) => ({
    ...before,
    accounts: change(before.accounts),
  }));
  const wanted = typed.trim().toLocaleLowerCase();
  const matches = ({ name }: { name: string }): boolean => name.toLocaleLowerCase().includes(wanted);
  const planned = plan.accounts.filter(matches);
  const seen = accounts.filter(
    account => matches(account) && !plan.accounts.some(({ id }) => isSameRecord(id, account.id)),
  );
  const rest = planned.length + seen.length - SHOWN;
  return (
    <div class="plan-section">
      <SectionHead part="accounts" editor={editor} />
      {accounts.length === 0 ? <p class="goal-empty">{text('plan_scope_noAccounts')}</p> : null}
      {accounts.length <= SHOWN ? null : (
        <input
          type="search"
          class="picks-find"
          aria-label={text('plan_scope_find')}
          placeholder={text('plan_scope_find')}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      )}
      <ul class="item-list">
        {planned.slice(0, SHOWN).map(account => (
          <AccountRow
            key={`${account.id} ${generation}`}
            account={account}
            findings={findings.filter(({ subject }) => subject.on === 'account' && subject.id === account.id)}
            edits={edits}
            onAccount={lists.put}
          />
        ))}
        {seen.slice(0, Math.max(0, SHOWN - planned.length)).map(({ id, name }) => (
          <li key={id} class="account-seen">
            <label>
              <input
                type="checkbox"
                checked={false}
                onChange={() => lists.add(newPlanAccount({ id, name }, 'prospect'))}
              />
              {name}
            </label>
            <span class="facts">{text('plan_accounts_seen')}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p class="facts">{plural('plan_accounts_more', rest)}</p> : null}
    </div>
  );
}
