import { moneyLabel, numberLabel } from '@/components/shared/dates';
import { rateWords } from '@/components/shared/rate-words';
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
    text(
      'popup_funnelOpportunities',
      numberLabel(deals),
      rateWords(funnel.opportunityToWin),
      numberLabel(opportunities),
    ),
    text(
      'popup_funnelConversations',
      numberLabel(opportunities),
      rateWords(funnel.firstConversationToOpportunity),
      numberLabel(firstConversations),
    ),
    text('popup_funnelWeek', numberLabel(firstConversations), numberLabel(funnel.sellingWeeks), numberLabel(perWeek)),
  ];
  if (line.metric !== 'outreach') return toWeek;
  const attempts = numberLabel(funnel.attemptsPerFirstConversation);
  return [...toWeek, text('popup_funnelAttempts', numberLabel(perWeek), attempts, numberLabel(funnel.attempts))];
}
