import { moneyLabel, numberLabel } from '@/components/shared/dates';
import { rateWords } from '@/components/shared/rate-words';
import { problemWords } from '@/components/shared/target-problem-words';
import type { Plan } from '@/lib/domain/plan';
import { type Funnel, funnelLines } from '@/lib/domain/targets';
import { funnelProblem, timeProblems } from '@/lib/domain/targets/problems';
import { text } from '@/lib/messages/text';

type Props = { plan: Plan; funnel: Funnel; today: string };

/** The arithmetic from the goal to a week, a line a step. Where it ends early, and what to know of its time, says a line. */
export function FunnelSteps({ plan, funnel, today }: Props) {
  const broken = funnelProblem(funnel);
  const problems = broken === null ? timeProblems(plan, today) : [broken];
  return (
    <div class="funnel-steps">
      <ol>
        {stepsOf(funnel, plan.currency).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {problems.map(problem => (
        <p key={problem.kind} class="funnel-missing">
          {problemWords(problem, plan.currency, today)}
        </p>
      ))}
    </div>
  );
}

function stepsOf(funnel: Funnel, currency: string): string[] {
  const { deals, opportunities, firstConversations, firstConversationsPerWeek, attemptsPerWeek } = funnelLines(funnel);
  if (deals === null) return [];
  const money = (amount: number): string => moneyLabel(amount, currency);
  const steps = [text('plan_line_deals', money(funnel.goalAmount), money(funnel.averageDeal), numberLabel(deals))];
  if (opportunities === null) return steps;
  const won = rateWords(funnel.opportunityToWin);
  steps.push(text('plan_line_opportunities', numberLabel(deals), won, numberLabel(opportunities)));
  if (firstConversations === null) return steps;
  const led = rateWords(funnel.firstConversationToOpportunity);
  steps.push(text('plan_line_conversations', numberLabel(opportunities), led, numberLabel(firstConversations)));
  if (firstConversationsPerWeek === null) return steps;
  const perWeek = numberLabel(firstConversationsPerWeek);
  steps.push(text('plan_line_week', numberLabel(firstConversations), numberLabel(funnel.sellingWeeks), perWeek));
  if (attemptsPerWeek === null) return steps;
  const attempts = numberLabel(funnel.attemptsPerFirstConversation);
  return [...steps, text('plan_line_attempts', perWeek, attempts, numberLabel(attemptsPerWeek))];
}
