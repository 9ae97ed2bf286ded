import { Backfill } from '@/components/shared/Backfill';
import type { SetupView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import { PageDrawing } from './PageDrawing';

/** What to do now, what the extension reads and where that goes, and whether older work counts. */
export function NextStep({ setup }: { setup: SetupView }) {
  return (
    <>
      <section class="welcome-next">
        <PageDrawing />
        <div>
          <h2>{text('welcome_next')}</h2>
          <p>{text('welcome_nextWhy')}</p>
        </div>
      </section>
      <section class="welcome-promises">
        <h2>{text('welcome_promises')}</h2>
        <ul>
          <li>{text('welcome_reads')}</li>
          <li>{text('welcome_goes')}</li>
          <li>{text('welcome_writes')}</li>
        </ul>
      </section>
      <Backfill isOn={setup.isBackfillOn} />
    </>
  );
}
