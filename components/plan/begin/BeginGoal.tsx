import { useRef, useState } from 'preact/hooks';
import { dateLabel } from '@/components/shared/dates';
import { activityKinds } from '@/lib/domain/activity';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { DateField } from '../fields/DateField';
import { SENTENCE } from '../fields/LongField';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { type BeginKind, type Beginning, missingIn } from './answers';
import { BeginEnds } from './BeginEnds';
import { BeginSoFar } from './BeginSoFar';
import { firstDue, type MadeIds, madeFor, waitingFor, withBeginning } from './beginning';
import { begunWith } from './begun';
import { goalWordsFor } from './goal-words';

type Props = { kind: BeginKind; editor: Editor; onNext: () => void; onBack: (() => void) | null };

/** One of the three goals: a number, who comes first, what is done every week, and why that works. */
export function BeginGoal({ kind, editor, onNext, onBack }: Props) {
  const { plan, today, edits, waiting } = editor;
  const root = useRef<HTMLFormElement>(null);
  const [opened] = useState(() => madeFor(plan, kind));
  const [begun] = useState(() => begunWith(kind, plan, today));
  const [said, setSaid] = useState(() => waiting.get(kind) ?? {});
  const answers = { ...begun, ...said };
  const [isChecked, setChecked] = useState(false);
  // A goal that was put in other words elsewhere keeps them.
  const [kept] = useState(() => {
    const statement = opened.goal?.statement ?? '';
    return statement === '' || statement === goalWordsFor(kind, plan)(begun) ? null : statement;
  });
  const [ids] = useState<MadeIds>(() => ({ goal: edits.newId(), objective: edits.newId(), tactic: edits.newId() }));

  const set = (changes: Partial<Beginning>): void => {
    const next = { ...said, ...changes };
    setSaid(next);
    const goalWords = kept === null ? goalWordsFor(kind, plan) : () => kept;
    edits.change(
      before =>
        withBeginning(
          before,
          kind,
          { begun, said: next, opened, ids },
          { today, goalWords, me: text('plan_begin_me') },
        ),
      `begin ${kind}`,
    );
    waiting.set(kind, waitingFor(edits.plan(), kind, next));
  };
  const lacking = missingIn(kind, answers).filter(field => field !== 'from' || kept === null);
  const missing = isChecked ? lacking : [];
  const problem = (field: keyof Beginning): string | undefined =>
    missing.includes(field) ? text(field === 'amount' ? 'plan_begin_amountMissing' : 'plan_fieldEmpty') : undefined;
  const words = (field: 'from' | 'objective' | 'what' | 'why', label: string, placeholder: string) => ({
    label,
    name: field,
    value: answers[field],
    limit: field === 'from' ? 300 : SENTENCE,
    isRequired: true,
    placeholder,
    problem: problem(field),
    onChange: (value: string) => set({ [field]: value }),
  });
  const asked = (field: 'objective' | 'what' | 'why') =>
    words(field, text(`plan_begin_${field}_${kind}`), text(`plan_begin_${field}Example_${kind}`));

  const submit = (): void => {
    const first = lacking[0];
    setChecked(true);
    if (first === undefined) onNext();
    else root.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  return (
    <div class="begin-step">
      <form
        ref={root}
        class="begin-form"
        aria-label={text(`plan_begin_title_${kind}`)}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <NumberField
          label={text(`plan_begin_amount_${kind}`, dateLabel(plan.end, today), plan.currency)}
          name="amount"
          value={answers.amount}
          isOptional
          problem={problem('amount')}
          onChange={amount => set({ amount })}
        />
        {kind === 'revenue' && kept === null ? (
          <TextField {...words('from', text('plan_begin_from_revenue'), text('plan_begin_fromExample_revenue'))} />
        ) : null}
        <TextField {...asked('objective')} hint={text('plan_begin_objectiveHint')} />
        <div class="form-row begin-quiet">
          <DateField
            label={text('plan_begin_due')}
            name="due"
            value={answers.due}
            onChange={due => set({ due: due ?? firstDue(plan, today) })}
          />
          <TextField
            label={text('plan_begin_sign')}
            name="sign"
            value={answers.sign}
            limit={300}
            onChange={sign => set({ sign })}
          />
        </div>
        <TextField {...asked('what')} />
        <div class="form-row begin-quiet">
          <NumberField
            label={text('plan_begin_count')}
            name="count"
            value={answers.count}
            onChange={count => set({ count: count !== null && Number.isInteger(count) && count > 0 ? count : 1 })}
          />
          <SelectField
            label={text('plan_begin_kind')}
            name="kind"
            value={answers.kind}
            options={activityKinds.map(value => ({ value, label: text(`activityKind_${value}`) }))}
            onChange={value => set({ kind: value })}
          />
        </div>
        <TextField {...asked('why')} />
        <BeginEnds onBack={onBack} />
      </form>
      <BeginSoFar kind={kind} plan={plan} />
    </div>
  );
}
