import { useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { focusBeside } from '@/components/shared/focus-beside';
import { PlanLink } from '@/components/shared/PlanLink';
import { newObjectiveAddress } from '@/components/shared/plan-addresses';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine, SetAsides } from '@/lib/messages/views';
import './SetAsideQuestion.css';

type Props = {
  setAsides: SetAsides;
  accountName: string;
  /** The account's activities, newest first. */
  lines: ActivityLine[];
  onNotNow: () => void;
};

/** Much was set aside here for one reason: perhaps the plan lacks something. A question, asked once in a while. */
export function SetAsideQuestion({ setAsides: { reason, count, days }, accountName, lines, onNotNow }: Props) {
  const question = useRef<HTMLElement>(null);
  const latest = lines.find(({ choice }) => choice?.kind === 'setAside' && choice.reason === reason);
  return (
    <section ref={question} class="set-aside-question" aria-label={text('sidebar_setAsides')}>
      <p>
        {plural(`sidebar_setAsides_${reason}`, count, accountName, plural('sidebar_setAsides_days', days))}{' '}
        {text('sidebar_setAsides_question')}
      </p>
      <div class="set-aside-question-answers">
        <PlanLink
          href={latest === undefined ? '/plan.html#new-objective' : newObjectiveAddress(latest.id)}
          words={text('sidebar_setAsides_new')}
        />
        <Button
          look="plain"
          onClick={() => {
            if (question.current !== null) focusBeside(question.current);
            onNotNow();
          }}
        >
          {text('sidebar_notNow')}
        </Button>
      </div>
    </section>
  );
}
