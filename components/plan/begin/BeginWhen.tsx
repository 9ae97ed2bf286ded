import { text } from '@/lib/messages/text';
import { details, detailsOf } from '../details/details-form';
import type { Editor } from '../draft/editor';
import { DateField } from '../fields/DateField';
import { TextField } from '../fields/TextField';
import { useForm } from '../fields/use-form';
import { BeginEnds } from './BeginEnds';

type Props = { editor: Editor; onNext: () => void; onBack: (() => void) | null };

/** Whose plan it is, and for which time. Everything is filled in already; most people only press Next. */
export function BeginWhen({ editor, onNext, onBack }: Props) {
  const { plan, edits } = editor;
  const form = useForm(details, detailsOf(plan), value =>
    edits.change(before => ({ ...before, ...value }), 'begin when'),
  );
  const { value, set, problemOf, touch } = form;
  const day = (field: 'start' | 'end') => ({
    label: text(`plan_detail_${field}`),
    name: field,
    value: value[field],
    problem: problemOf(field),
    onLeave: () => touch(field),
    onChange: (next: string | null) => set({ [field]: next ?? '' }),
  });
  return (
    <form
      ref={form.root}
      class="begin-form"
      aria-label={text('plan_begin_title_when')}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (form.finish() !== null) onNext();
      }}
    >
      <div class="form-row">
        <DateField {...day('start')} />
        <DateField {...day('end')} />
      </div>
      <div class="form-row">
        <TextField
          label={text('plan_detail_title')}
          name="title"
          value={value.title}
          limit={300}
          problem={problemOf('title')}
          onLeave={() => touch('title')}
          onChange={title => set({ title })}
        />
        <TextField
          label={text('plan_begin_name')}
          name="owner.name"
          value={value.owner.name}
          limit={300}
          onChange={name => set({ owner: { ...value.owner, name } })}
        />
        <TextField
          label={text('plan_detail_currency')}
          name="currency"
          value={value.currency}
          limit={3}
          problem={problemOf('currency')}
          onLeave={() => touch('currency')}
          onChange={currency => set({ currency: currency.toUpperCase() })}
        />
      </div>
      <BeginEnds onBack={onBack} />
    </form>
  );
}
