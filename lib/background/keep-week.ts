import { instantAt, isLater, plusDays } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { KeptWeek } from '@/lib/messages/kept-week';
import type { WeekView } from '@/lib/messages/views';
import { activePlan } from '@/lib/store/plans';
import { nextJudging } from '@/lib/store/rejudging';
import { type Deps, once } from './deps';
import { readWeek } from './read-week';
import { todayOf } from './show-badge';

/** Where the week is kept, and what tells whether what is kept is still good. */
export type WeekKeeper = {
  lastChange: () => Promise<string | null>;
  kept: (nowMs: number) => Promise<WeekView | null>;
  store: (week: KeptWeek) => Promise<void>;
  pause: (ms: number) => Promise<void>;
};

/** Clicks and the screens that are open come first, and a page of a reading brings more than one change. */
const PAUSE_MS = 500;

/**
 * Keep the popup's week as it is now, unless what is kept is still good: the popup then opens with it. What changes
 * meanwhile is kept too.
 */
export function keepWeek(deps: Deps, keeper: WeekKeeper): Promise<void> {
  return once(deps, 'keeping the week', async () => {
    for (;;) {
      await keeper.pause(PAUSE_MS);
      if ((await keeper.kept(Date.parse(deps.now()))) !== null) return;
      const changed = await keeper.lastChange();
      const week = await readWeek(deps);
      // What is under way may end with this life of the background; when it is done, that is told.
      if (!week.ok || week.value.connections.some(each => each.isRefreshing)) return;
      await keeper.store({ changed, until: await goodUntil(deps), view: week.value });
    }
  });
}

/** Another day, or a grace that ends, make another week of the same data. */
async function goodUntil(deps: Deps): Promise<Instant> {
  const [plan, judging] = await Promise.all([activePlan(deps.db), nextJudging(deps.db)]);
  const { today } = todayOf(deps.now(), plan);
  const timeZone = plan?.calendar.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const midnight = instantAt(plusDays(today, 1), '00:00', timeZone);
  return judging === undefined || isLater(judging, midnight) ? midnight : judging;
}
