import { moneyLabel, numberLabel } from '@/components/shared/dates';
import { numberFormat } from '@/components/shared/formats';
import { type Funnel, funnelLines } from '@/lib/domain/targets';
import { text } from '@/lib/messages/text';

/** The arithmetic from the goal to a week, a line a step. A step that cannot be worked out says what is missing. */
export function FunnelSteps({ funnel, currency }: { funnel: Funnel; currency: string }) {
  const lines = funnelLines(funnel);
  const { deals, opportunities, firstConversations, firstConversationsPerWeek, attemptsPerWeek } = lines;
  const steps = [
    deals === null
      ? null
      : text('plan_line_deals', money(funnel.goalAmount), money(funnel.averageDeal), numberLabel(deals)),
    deals === null || opportunities === null
      ? null
      : text(
          'plan_line_opportunities',
          numberLabel(deals),
          percent(funnel.opportunityToWin.value),
          numberLabel(opportunities),
        ),
    opportunities === null || firstConversations === null
      ? null
      : text(
          'plan_line_conversations',
          numberLabel(opportunities),
          percent(funnel.firstConversationToOpportunity.value),
          numberLabel(firstConversations),
        ),
    firstConversations === null || firstConversationsPerWeek === null
      ? null
      : text(
          'plan_line_week',
          numberLabel(firstConversations),
          numberLabel(funnel.sellingWeeks),
          numberLabel(firstConversationsPerWeek),
        ),
    firstConversationsPerWeek === null || attemptsPerWeek === null
      ? null
      : text(
          'plan_line_attempts',
          numberLabel(firstConversationsPerWeek),
          numberLabel(funnel.attemptsPerFirstConversation),
          numberLabel(attemptsPerWeek),
        ),
  ];
  const known = steps.filter(step => step !== null && !step.includes('NaN'));
  return (
    <ol class="funnel-steps">
      {known.map(step => (
        <li key={step}>{step}</li>
      ))}
      {known.length < steps.length ? <li class="funnel-missing">{text('plan_lineMissing')}</li> : null}
    </ol>
  );

  function money(amount: number): string {
    return Number.isNaN(amount) ? 'NaN' : moneyLabel(amount, currency);
  }
}

function percent(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 1 }).format(share);
}
