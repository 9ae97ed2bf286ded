import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Calendar, HolidayPlace } from '@/lib/domain/calendar';
import { withHolidaysOf } from '@/lib/domain/holidays';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { SelectField } from '../fields/SelectField';
import { type OpenBook, openHolidayBook } from './holiday-book';

type Props = {
  calendar: Calendar;
  period: Pick<Plan, 'start' | 'end'>;
  onCalendar: (calendar: Calendar) => void;
  open?: () => Promise<OpenBook>;
};

/** Public holidays of a country, and of a state where they differ: picked once, filled in for the plan's time. */
export function HolidayPlaces({ calendar, period, onCalendar, open = openHolidayBook }: Props) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [state, setState] = useState<'closed' | 'opening' | 'open' | 'failed'>('closed');
  const place = calendar.holidaysOf ?? null;

  const look = async (): Promise<void> => {
    setState('opening');
    try {
      setBook(await open());
      setState('open');
    } catch {
      // The file could not be loaded: said below, with a way to try again.
      setState('failed');
    }
  };

  if (state === 'failed') return <ErrorNotice problem={{ kind: 'bug' }} onRetry={() => void look()} />;
  if (book === null) {
    return (
      <div class="holiday-places">
        {place === null ? null : <p class="facts">{text('plan_holidays_from', nameOf(place))}</p>}
        <Button disabled={state === 'opening'} onClick={() => void look()}>
          {text(place === null ? 'plan_holidays_pick' : 'plan_holidays_change')}
        </Button>
      </div>
    );
  }

  const fill = (next: HolidayPlace | null): void => onCalendar(withHolidaysOf(calendar, next, period, book.days));
  const regions = place === null ? [] : book.regionsOf(place.country);
  return (
    <div class="form-row">
      <SelectField
        label={text('plan_holidays_country')}
        name="country"
        value={place?.country ?? ''}
        options={[none(), ...book.countries.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={country => fill(country === '' ? null : { country, region: null })}
      />
      {place === null || regions.length === 0 ? null : (
        <SelectField
          label={text('plan_holidays_region')}
          name="region"
          value={place.region ?? ''}
          options={[none(), ...regions.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={region => fill({ ...place, region: region === '' ? null : region })}
        />
      )}
      {place === null ? null : (
        <div class="holiday-again">
          <Button look="plain" onClick={() => fill(place)}>
            {text('plan_holidays_again')}
          </Button>
        </div>
      )}
    </div>
  );
}

function none(): { value: string; label: string } {
  return { value: '', label: text('plan_holidays_none') };
}

/** "Germany (BY)" */
function nameOf({ country, region }: HolidayPlace): string {
  const name = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' }).of(country) ?? country;
  return region === null ? name : `${name} (${region})`;
}
