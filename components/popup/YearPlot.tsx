import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { dateLabel, moneyLabel } from '@/components/shared/dates';
import type { YearPlot as Plot, PlotPoint } from '@/lib/domain/chance/year-plot';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import './YearPlot.css';

/** The drawing is stretched to its place, so these are shares of it, not pixels. */
const WIDTH = 100;
const HEIGHT = 100;

type Props = { plot: Plot; today: PlainDate; currency: string; isWonDated: boolean };

/** The year as lines: what an even pace needs, what is won, and where it is likely to end. Its words say the same. */
export function YearPlot({ plot: { goalAmount, points }, today, currency, isWonDated }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const now = points.findLastIndex(({ done }) => done !== null);
  const most = Math.max(goalAmount, ...points.flatMap(({ done, high }) => [done ?? 0, high ?? 0]));
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [0, WIDTH]);
  const y = scaleLinear([0, most], [HEIGHT, 0]);
  const along = line<PlotPoint>().x((_, index) => x(index));
  const needed = along.y(point => y(point.needed))(points);
  const won = along.defined(({ done }) => done !== null).y(point => y(point.done ?? 0))(points);
  const likely = area<PlotPoint>()
    .defined(({ low, high }, index) => index === now || (low !== null && high !== null))
    .x((_, index) => x(index))
    // The range opens where the year stands now.
    .y0((point, index) => y((index === now ? point.done : point.low) ?? 0))
    .y1((point, index) => y((index === now ? point.done : point.high) ?? 0))(points);
  const present = points[now];
  return (
    <figure class="year-plot">
      <p class="year-plot-goal numbers">{moneyLabel(goalAmount, currency)}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="year-plot-goal-line" d={`M0 ${y(goalAmount)}H${WIDTH}`} />
        {last.high === null ? null : <path class="year-plot-likely" d={likely ?? ''} />}
        <path class="year-plot-needed" d={needed ?? ''} />
        {isWonDated ? <path class="year-plot-won" d={won ?? ''} /> : null}
        {present === undefined ? null : (
          // A line without length and with round ends: a dot that the stretching leaves round.
          <path class="year-plot-now" d={`M${x(now)} ${y(present.done ?? 0)}h0`} />
        )}
      </svg>
      <p class="year-plot-ends numbers">
        <span>{dateLabel(first.week, today)}</span>
        <span>{dateLabel(last.until, today)}</span>
      </p>
      <ul class="year-plot-key" aria-hidden="true">
        <li class="year-plot-key-won">{text('popup_plot_won')}</li>
        <li class="year-plot-key-needed">{text('popup_plot_needed')}</li>
        {last.high === null ? null : <li class="year-plot-key-likely">{text('popup_plot_likely')}</li>}
      </ul>
      <figcaption>{caption().join(' ')}</figcaption>
    </figure>
  );

  function caption(): string[] {
    const money = (amount: number): string => moneyLabel(amount, currency);
    return [
      ...(present === undefined || present.done === null
        ? []
        : [text('popup_plot_soFar', money(present.done), money(present.needed))]),
      ...(last === undefined || last.low === null || last.high === null
        ? []
        : [text('popup_plot_end', dateLabel(last.until, today), money(last.low), money(last.high))]),
      ...(isWonDated ? [] : [text('popup_plot_undated')]),
    ];
  }
}
