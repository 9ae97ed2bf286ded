import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { Inputs } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import type { Editor } from '../draft/editor';
import { SelectField } from '../fields/SelectField';
import { CrmPlans } from './CrmPlans';

type Props = { editor: Editor; goTo?: (address: string) => void };

/** A further plan: for the next year from this one, empty for the territory, or for one account. */
export function NewPlan({ editor, goTo = (address): void => location.assign(address) }: Props) {
  const { plan, accounts } = editor;
  const request = useRequest();
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const account = accounts.find(({ id }) => id === accountId);

  const add = async (of: Omit<Inputs['addPlan'], 'timeZone'>): Promise<void> => {
    const answer = await request('addPlan', { ...of, timeZone: plan.calendar.timeZone });
    if (answer.ok) goTo(`/plan.html?plan=${encodeURIComponent(answer.value.planId)}`);
    else setProblem(answer.problem);
  };

  return (
    <section class="plan-part">
      <h2>{text('plan_new')}</h2>
      {problem === null ? null : <ErrorNotice problem={problem} />}
      <div class="form-ends">
        <Button onClick={() => void add({ copyOf: plan.id, type: plan.type, account: null })}>
          {text('plan_new_next')}
        </Button>
        <Button onClick={() => void add({ copyOf: null, type: 'territory', account: null })}>
          {text('plan_new_empty')}
        </Button>
      </div>
      {accounts.length === 0 ? (
        <p class="facts">{text('plan_scope_noAccounts')}</p>
      ) : (
        <div class="new-account-plan">
          <SelectField
            label={text('plan_new_account')}
            name="account"
            size="wide"
            value={accountId}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAccountId}
          />
          <Button
            disabled={account === undefined}
            onClick={() => void add({ copyOf: null, type: 'account', account: account ?? null })}
          >
            {text('plan_new_accountMake')}
          </Button>
          {account === undefined ? null : (
            <CrmPlans key={account.id} account={account} timeZone={plan.calendar.timeZone} goTo={goTo} />
          )}
        </div>
      )}
      <p>
        <a href="/welcome.html">{text('plan_import')}</a>
      </p>
    </section>
  );
}
