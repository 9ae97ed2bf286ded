import { Button } from '@/components/shared/Button';
import { text } from '@/lib/messages/text';

/** The ends of a step: on with Enter or Next, back, or out to the whole plan. */
export function BeginEnds({ onBack }: { onBack: (() => void) | null }) {
  return (
    <div class="begin-ends">
      <Button type="submit" look="primary">
        {text('plan_begin_next')}
      </Button>
      {onBack === null ? null : <Button onClick={onBack}>{text('back')}</Button>}
      <a href="#goals">{text('plan_begin_skip')}</a>
    </div>
  );
}
