import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Acts } from '@/components/shared/use-acts';
import { plural, text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import { Target } from './Target';

/** As many as leave room for the first flagged activity in the popup's 600 px. */
const SHOWN = 4;

/** This week's targets, each a number, a bar and the way to what is behind it. */
export function TargetList({ view, acts }: { view: WeekView; acts: Acts }) {
  const [isAll, setIsAll] = useState(false);
  if (view.targets.length === 0) return null;
  const hidden = view.targets.length - SHOWN;
  const shown = isAll || hidden <= 0 ? view.targets : view.targets.slice(0, SHOWN);
  return (
    <section aria-label={text('popup_targets')}>
      <ul>
        {shown.map(line => (
          <Target key={line.id} {...{ line, view, acts }} />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <div class="target-more">
          <Button look="plain" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? text('popup_fewerTargets') : plural('popup_moreTargets', hidden)}
          </Button>
        </div>
      )}
    </section>
  );
}
