import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import { RuleList } from './RuleList';
import './Rules.css';

/** Every check-a-box rule: what it says, whether it runs, its numbers, and how it did. */
export function Rules() {
  const rules = useAnswer('readRules', {});
  return (
    <section class="rules" aria-busy={rules.isLoading}>
      <h2>{text('options_rules')}</h2>
      <p>{text('options_rules_why')}</p>
      {rules.problem === null ? null : <ErrorNotice problem={rules.problem} onRetry={rules.askAgain} />}
      {rules.value === null ? null : <RuleList view={rules.value} askAgain={rules.askAgain} />}
    </section>
  );
}
