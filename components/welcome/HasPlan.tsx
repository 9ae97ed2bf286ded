import { ImportPlan } from '@/components/shared/ImportPlan';
import type { SetupView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Props = { plan: NonNullable<SetupView['plan']>; onImported: () => void };

/** A plan is there: the way to it, and the way to another one. */
export function HasPlan({ plan, onImported }: Props) {
  return (
    <section class="welcome-has-plan">
      <div class="welcome-choice welcome-choice-first" role="status">
        <h2>{text('welcome_hasPlan', plan.title)}</h2>
        <p>
          {plural('welcome_hasPlanObjectives', plan.objectives)} <a href="/plan.html">{text('welcome_openPlan')}</a>
        </p>
      </div>
      <details>
        <summary>{text('welcome_otherPlan')}</summary>
        <div class="welcome-other">
          <p>{text('welcome_importWhy')}</p>
          <ImportPlan present={plan.title} onImported={onImported} />
        </div>
      </details>
    </section>
  );
}
