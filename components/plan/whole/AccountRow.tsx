import type { Finding } from '@/lib/domain/lint/finding';
import { type Plan, planAccount } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { SelectField } from '../fields/SelectField';
import { WithNotes } from '../findings/WithNotes';
import { Prompt } from '../sections/Prompt';

type Account = Plan['accounts'][number];

const questions = ['what', 'why', 'how', 'when'] as const;

type Props = {
  account: Account;
  findings: readonly Finding[];
  edits: Edits;
  onAccount: (account: Account) => void;
};

/** One account: on the plan or not, prospect or customer, and what, why, how and when it will buy. */
export function AccountRow({ account, findings, edits, onAccount }: Props) {
  const { name, isOnPlan, relationship } = account;
  return (
    <li>
      <WithNotes findings={findings} edits={edits}>
        <div class="account-row">
          <label>
            <input
              type="checkbox"
              checked={isOnPlan}
              aria-label={text('plan_accounts_onPlanOf', name)}
              onChange={event => onAccount({ ...account, isOnPlan: event.currentTarget.checked })}
            />
            <span class="account-name">{name}</span>
          </label>
          <SelectField
            label={text('plan_accounts_relationship')}
            name="relationship"
            value={relationship}
            options={planAccount.shape.relationship.options.map(value => ({
              value,
              label: text(`plan_relationship_${value}`),
            }))}
            onChange={next => onAccount({ ...account, relationship: next })}
          />
          {isOnPlan ? (
            <details class="picks">
              <summary>
                {text('plan_accounts_questions')}{' '}
                <span class="facts">
                  {text(
                    'plan_nOfM',
                    questions.filter(each => account.questions[each]?.certainty === 'known').length,
                    4,
                  )}
                </span>
              </summary>
              {questions.map(question => (
                <Prompt
                  key={question}
                  question={text(`plan_account_${question}`)}
                  answer={account.questions[question]}
                  onAnswer={answer => {
                    const rest = Object.fromEntries(
                      Object.entries(account.questions).filter(([each]) => each !== question),
                    );
                    onAccount({ ...account, questions: answer === undefined ? rest : { ...rest, [question]: answer } });
                  }}
                />
              ))}
            </details>
          ) : null}
        </div>
      </WithNotes>
    </li>
  );
}
