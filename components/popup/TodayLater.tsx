import { Late } from './Late';
import type { TodayAndYearProps } from './TodayAndYear';

/** The place below the week is kept for what comes there, so that nothing moves when it does. */
export function TodayLater(given: TodayAndYearProps) {
  return (
    <div class="today-later">
      <Late load={load} given={given} />
    </div>
  );
}

function load() {
  return import('./TodayAndYear').then(({ TodayAndYear }) => TodayAndYear);
}
