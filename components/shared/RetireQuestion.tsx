import type { RuleName } from '@/lib/domain/rules/rule-names';
import { text } from '@/lib/messages/text';
import { Button } from './Button';

/** A rule that only talks offers to be quiet for good. Asked once, where it was waved off; both answers are fine. */
export function RetireQuestion({ rule, onYes, onNo }: { rule: RuleName; onYes: () => void; onNo: () => void }) {
  return (
    <div class="retire-question" role="status">
      <p>
        <b>{text('shared_why_rule', text(`rule_${rule}_name`), rule)}</b>. {text('shared_retire')}
      </p>
      <div class="retire-question-answers">
        <Button look="plain" onClick={onYes}>
          {text('shared_retireYes')}
        </Button>
        <Button look="plain" onClick={onNo}>
          {text('shared_retireNo')}
        </Button>
      </div>
    </div>
  );
}
