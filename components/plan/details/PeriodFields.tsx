import { text } from '@/lib/messages/text';
import { DateField } from '../fields/DateField';
import type { Form } from '../fields/use-form';
import type { Details } from './details-form';

/** The plan's first and last day. */
export function PeriodFields({ form }: { form: Form<Details> }) {
  const day = (field: 'start' | 'end') => ({
    ...form.at(field),
    label: text(`plan_detail_${field}`),
    // An empty day is no day of a plan: the schema refuses it.
    onChange: (next: string | null) => form.set({ [field]: next ?? '' }),
  });
  return (
    <>
      <DateField {...day('start')} />
      <DateField {...day('end')} />
    </>
  );
}
