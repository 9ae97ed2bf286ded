import { ExportPlan } from '@/components/shared/ExportPlan';
import { dateFormat } from '@/components/shared/formats';
import { type Plan, plan as planSchema } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { CheckGroup } from './CheckGroup';
import { DateField } from './DateField';
import { DayList } from './DayList';
import type { Editor } from './editor';
import { TextField } from './TextField';
import { useForm } from './use-form';

/** Title, period, vision, and the rep's working time. Kept as it is typed. */
export function Details({ editor }: { editor: Editor }) {
  return (
    <div class="details">
      <h1>{text('plan_details')}</h1>
      <DetailsForm key={editor.generation} editor={editor} />
      <section class="plan-part">
        <h2>{text('plan_detail_export')}</h2>
        <p class="facts">{text('options_exportWhy')}</p>
        <ExportPlan />
      </section>
    </div>
  );
}

function DetailsForm({ editor }: { editor: Editor }) {
  // Held against the whole plan, because that is what is saved; only what stands here is taken from it.
  const form = useForm<Plan>(planSchema, editor.plan, ({ title, start, end, vision, currency, owner, calendar }) =>
    editor.change({ ...editor.plan, title, start, end, vision, currency, owner, calendar }, 'details'),
  );
  const { value, set, problemOf, touch } = form;
  const setCalendar = (changes: Partial<Plan['calendar']>): void =>
    set({ calendar: { ...value.calendar, ...changes } });
  const day = (field: 'start' | 'end') => ({
    label: text(`plan_detail_${field}`),
    name: field,
    value: value[field],
    problem: problemOf(field) !== undefined && value.start > value.end ? text('plan_endBeforeStart') : problemOf(field),
    onLeave: () => touch(field),
    onChange: (next: string | null) => set({ [field]: next ?? '' }),
  });

  return (
    <form class="details-form" aria-label={text('plan_details')} onSubmit={event => event.preventDefault()} noValidate>
      <TextField
        label={text('plan_detail_title')}
        name="title"
        value={value.title}
        limit={300}
        isRequired
        problem={problemOf('title')}
        onLeave={() => touch('title')}
        onChange={next => set({ title: next })}
      />
      <TextField
        label={text('plan_detail_vision')}
        name="vision"
        value={value.vision}
        limit={1_000}
        isLong
        onChange={next => set({ vision: next })}
      />
      <div class="form-row">
        <DateField {...day('start')} />
        <DateField {...day('end')} />
        <TextField
          label={text('plan_detail_currency')}
          name="currency"
          hint={text('plan_detail_currencyHint')}
          value={value.currency}
          limit={3}
          problem={problemOf('currency')}
          onLeave={() => touch('currency')}
          onChange={next => set({ currency: next.toUpperCase() })}
        />
      </div>
      <div class="form-row">
        <TextField
          label={text('plan_detail_owner')}
          name="owner.name"
          value={value.owner.name}
          limit={300}
          onChange={name => set({ owner: { ...value.owner, name } })}
        />
        <TextField
          label={text('plan_detail_role')}
          name="owner.role"
          value={value.owner.role}
          limit={300}
          onChange={role => set({ owner: { ...value.owner, role } })}
        />
        <TextField
          label={text('plan_detail_timeZone')}
          name="calendar.timeZone"
          value={value.calendar.timeZone}
          limit={100}
          list={Intl.supportedValuesOf('timeZone')}
          problem={problemOf('calendar.timeZone') === undefined ? undefined : text('plan_detail_timeZoneProblem')}
          onLeave={() => touch('calendar.timeZone')}
          onChange={timeZone => setCalendar({ timeZone })}
        />
      </div>
      <CheckGroup
        legend={text('plan_detail_workWeek')}
        options={weekdays()}
        chosen={value.calendar.workWeek}
        problem={value.calendar.workWeek.length === 0 ? text('plan_detail_noWorkDay') : undefined}
        onChange={workWeek => setCalendar({ workWeek: workWeek.sort((one, other) => one - other) })}
      />
      <DayList
        legend={text('plan_detail_holidays')}
        days={value.calendar.holidays}
        onChange={holidays => setCalendar({ holidays })}
      />
      <DayList
        legend={text('plan_detail_daysOff')}
        days={value.calendar.daysOff}
        onChange={daysOff => setCalendar({ daysOff })}
      />
    </form>
  );
}

/** ISO days with their names, Monday first. */
function weekdays(): { value: number; label: string }[] {
  const name = dateFormat({ weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map(value => ({ value, label: name.format(new Date(Date.UTC(2024, 0, value))) }));
}
