import { moneyLabel, numberLabel, percentLabel } from '@/components/shared/dates';
import type { Rate } from '@/lib/domain/targets';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { text } from '@/lib/messages/text';
import type { TargetLine, WeekView } from '@/lib/messages/views';

/** The arithmetic of a target, one step a line, or the plain word that somebody chose it. */
export function Computed({ line, view }: { line: TargetLine; view: WeekView }) {
  const steps = line.origin === 'funnel' && view.funnel !== null ? funnelSteps(view.funnel, line) : [why(line, view)];
  return (
    <ul class="computed">
      {steps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </ul>
  );
}

function why(line: TargetLine, view: WeekView): string {
  if (line.origin !== 'tactic') return text('popup_byHand');
  const objective = line.objectiveId === null ? undefined : view.objectives[line.objectiveId];
  return objective === undefined ? text('popup_byTacticAlone') : text('popup_byTactic', objective.statement);
}

/** Every line of the funnel down to the one this target is; outreach is one step further than first conversations. */
function funnelSteps(funnel: NonNullable<WeekView['funnel']>, line: TargetLine): string[] {
  const { currency, deals, opportunities, firstConversations, perWeek } = funnel;
  const toWeek = [
    text(
      'popup_funnelDeals',
      moneyLabel(funnel.goalAmount, currency),
      moneyLabel(funnel.averageDeal, currency),
      numberLabel(deals),
    ),
    text('popup_funnelOpportunities', numberLabel(deals), said(funnel.opportunityToWin), numberLabel(opportunities)),
    text(
      'popup_funnelConversations',
      numberLabel(opportunities),
      said(funnel.firstConversationToOpportunity),
      numberLabel(firstConversations),
    ),
    text('popup_funnelWeek', numberLabel(firstConversations), numberLabel(funnel.sellingWeeks), numberLabel(perWeek)),
  ];
  if (line.metric !== 'outreach') return toWeek;
  const attempts = numberLabel(funnel.attemptsPerFirstConversation);
  return [...toWeek, text('popup_funnelAttempts', numberLabel(perWeek), attempts, numberLabel(funnel.attempts))];
}

/** A rate never stands alone: with it how many cases it rests on, and that few cases say little. */
function said({ value, n }: Rate): string {
  if (n === null) return percentLabel(value);
  return text(isThinData({ n }) ? 'popup_rateThin' : 'popup_rateOf', percentLabel(value), n);
}
