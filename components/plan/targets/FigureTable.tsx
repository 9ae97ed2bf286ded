import { Button } from '@/components/shared/Button';
import { moneyLabel, numberLabel, percentLabel } from '@/components/shared/dates';
import { casesWords } from '@/components/shared/rate-words';
import type { Funnel } from '@/lib/domain/targets';
import { type Figure, type Figures, withFigures } from '@/lib/domain/targets/figures';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { text } from '@/lib/messages/text';

type Props = { funnel: Funnel; currency: string; figures: Figures; take: string; onTake: (figures: Figures) => void };

const names = ['opportunityToWin', 'firstConversationToOpportunity', 'averageDeal', 'salesCycleDays'] as const;

/** Figures beside those the plan has now, with what each rests on, before one press takes them over. */
export function FigureTable({ funnel, currency, figures, take, onTake }: Props) {
  const rows = names.flatMap(name => {
    const figure = figures[name];
    return figure === null ? [] : [{ name, figure }];
  });
  const isTaken = JSON.stringify(withFigures(funnel, figures)) === JSON.stringify(funnel);
  return (
    <>
      <table class="figure-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{text('plan_figures_there')}</th>
            <th scope="col">{text('plan_figures_here')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, figure }) => (
            <tr key={name}>
              <th scope="row">{text(`plan_figure_${name}`)}</th>
              <td class="numbers">
                <b>{said(name, figure.value, currency)}</b> <Basis name={name} figure={figure} />
              </td>
              <td class="numbers">{saidNow(name, funnel, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isTaken ? (
        <p class="facts">{text('plan_figures_same')}</p>
      ) : (
        <div>
          <Button onClick={() => onTake(figures)}>{take}</Button>
        </div>
      )}
    </>
  );
}

type Name = (typeof names)[number];

/** "9 of 32" for a rate; for the others how many wins they come from. */
function Basis({ name, figure: { value, n } }: { name: Name; figure: Figure }) {
  if (n === null) return <span class="figure-basis">{text('plan_figures_notCounted')}</span>;
  const isRate = name === 'opportunityToWin' || name === 'firstConversationToOpportunity';
  const thin = isThinData({ n }) ? ` · ${text('shared_thin')}` : '';
  const words = isRate
    ? `${text('popup_count', numberLabel(Math.round(value * n)), numberLabel(n))}${thin}`
    : casesWords({ n });
  return <span class="figure-basis">{words}</span>;
}

function said(name: Name, value: number, currency: string): string {
  if (name === 'averageDeal') return moneyLabel(value, currency);
  return name === 'salesCycleDays' ? numberLabel(value, 0) : percentLabel(value);
}

function saidNow(name: Name, funnel: Funnel, currency: string): string {
  const now = funnel[name];
  if (now === undefined) return '–';
  return said(name, typeof now === 'number' ? now : now.value, currency);
}
