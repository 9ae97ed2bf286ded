import { text } from '@/lib/messages/text';
import { details, detailsOf } from '../details/details-form';
import { PeriodFields } from '../details/PeriodFields';
import type { Editor } from '../draft/editor';
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
  const { value, set, at } = form;
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
        <PeriodFields form={form} />
      </div>
      <div class="form-row">
        <TextField {...at('title')} label={text('plan_detail_title')} limit={300} />
        <TextField
          label={text('plan_begin_name')}
          name="owner.name"
          value={value.owner.name}
          limit={300}
          onChange={name => set({ owner: { ...value.owner, name } })}
        />
        <TextField
          {...at('currency')}
          label={text('plan_detail_currency')}
          limit={3}
          onChange={currency => set({ currency: currency.toUpperCase() })}
        />
      </div>
      <BeginEnds onBack={onBack} />
    </form>
  );
}
