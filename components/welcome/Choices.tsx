import { Button } from '@/components/shared/Button';
import { ImportPlan } from '@/components/shared/ImportPlan';
import { text } from '@/lib/messages/text';

type Props = { isStarting: boolean; onStart: (from: 'sample' | 'empty') => void; onImported: () => void };

/** Three ways to begin; the first is the one to take when in doubt. */
export function Choices({ isStarting, onStart, onImported }: Props) {
  return (
    <section class="welcome-choices">
      <h2>{text('welcome_begin')}</h2>
      <div class="welcome-choice welcome-choice-first">
        <h3>
          {text('welcome_sample')} <span class="welcome-badge">{text('welcome_recommended')}</span>
        </h3>
        <p>{text('welcome_sampleWhy')}</p>
        <Button look="primary" disabled={isStarting} onClick={() => onStart('sample')}>
          {text('welcome_sampleStart')}
        </Button>
      </div>
      <div class="welcome-choice">
        <h3>{text('welcome_import')}</h3>
        <p>{text('welcome_importWhy')}</p>
        <ImportPlan present={null} onImported={onImported} />
      </div>
      <div class="welcome-choice">
        <h3>{text('welcome_empty')}</h3>
        <p>{text('welcome_emptyWhy')}</p>
        <Button disabled={isStarting} onClick={() => onStart('empty')}>
          {text('welcome_emptyStart')}
        </Button>
      </div>
    </section>
  );
}
