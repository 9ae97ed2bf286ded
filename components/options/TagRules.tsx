import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import { TagRulesList } from './TagRulesList';
import './TagRules.css';

/** The rules made by "always tag like this", in the order in which they are tried. */
export function TagRules() {
  const rules = useAnswer('readTagRules', {});
  return (
    <section class="tag-rules" aria-busy={rules.isLoading}>
      <h2 tabIndex={-1}>{text('options_tagRules')}</h2>
      <p>{text('options_tagRules_why')}</p>
      {rules.problem === null ? null : <ErrorNotice problem={rules.problem} onRetry={rules.askAgain} />}
      {rules.value === null ? null : <TagRulesList rules={rules.value} askAgain={rules.askAgain} />}
    </section>
  );
}
