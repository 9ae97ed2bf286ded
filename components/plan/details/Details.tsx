import { dateFormat } from '@/components/shared/formats';
import type { Calendar } from '@/lib/domain/calendar';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { CheckGroup } from '../fields/CheckGroup';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { useForm } from '../fields/use-form';
import { SectionHead } from '../sections/SectionHead';
import { DayList } from './DayList';
import { details, detailsOf } from './details-form';
import { HolidayPlaces } from './HolidayPlaces';
import { PeriodFields } from './PeriodFields';
import './Details.css';

/** Title, period, vision, and the rep's working time. Kept as it is typed. */
export function Details({ editor }: { editor: Editor }) {
  return (
    <div class="details">
      <SectionHead part="details" editor={editor} />
      <DetailsForm key={editor.generation} editor={editor} />
    </div>
  );
}

function DetailsForm({ editor }: { editor: Editor }) {
  const form = useForm(details, detailsOf(editor.plan), value =>
    editor.edits.change(plan => ({ ...plan, ...value }), 'details'),
  );
  const { value, set, at, problemOf, touch } = form;
  const setCalendar = (changes: Partial<Calendar>): void => set({ calendar: { ...value.calendar, ...changes } });

  return (
    <form
      class="details-form"
      aria-label={text('plan_part_details')}
      onSubmit={event => event.preventDefault()}
      noValidate
    >
      <TextField {...at('title')} label={text('plan_detail_title')} limit={300} isRequired />
      <TextField {...at('vision')} label={text('plan_detail_vision')} limit={1_000} isLong />
      <div class="form-row">
        <PeriodFields form={form} />
        <TextField
          {...at('currency')}
          label={text('plan_detail_currency')}
          hint={text('plan_detail_currencyHint')}
          limit={3}
          onChange={next => set({ currency: next.toUpperCase() })}
        />
        <SelectField
          label={text('plan_detail_fiscal')}
          name="fiscalYearStartMonth"
          value={String(value.fiscalYearStartMonth)}
          options={months()}
          onChange={month => set({ fiscalYearStartMonth: Number(month) })}
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
          label={text('plan_detail_manager')}
          name="manager.name"
          value={value.manager?.name ?? ''}
          limit={300}
          onChange={name => set({ manager: name === '' ? null : { id: value.manager?.id ?? null, name } })}
        />
        <TextField {...at('company')} label={text('plan_detail_company')} limit={300} />
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
      <fieldset class="form-group">
        <legend>{text('plan_holidays')}</legend>
        <HolidayPlaces calendar={value.calendar} period={value} onCalendar={calendar => set({ calendar })} />
      </fieldset>
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

/** The months by name, January first. */
function months(): { value: string; label: string }[] {
  const name = dateFormat({ month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: name.format(new Date(Date.UTC(2024, month, 1))),
  }));
}

/** ISO days with their names, Monday first. */
function weekdays(): { value: number; label: string }[] {
  const name = dateFormat({ weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map(value => ({ value, label: name.format(new Date(Date.UTC(2024, 0, value))) }));
}
