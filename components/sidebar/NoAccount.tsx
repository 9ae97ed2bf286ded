import { text } from '@/lib/messages/text';
import { LineMark } from './LineMark';

/** The page shows no account: what to do, and the way to the plan. */
export function NoAccount({ hasPlan }: { hasPlan: boolean }) {
  return (
    <main class="sidebar">
      <div class="sidebar-alone">
        <LineMark />
        <h1>{text('sidebar_noAccount')}</h1>
        <p>{text('sidebar_noAccount_next')}</p>
        {hasPlan ? (
          <a class="button button-secondary" href="/plan.html" target="_blank" rel="noreferrer">
            {text('sidebar_openPlan')}
          </a>
        ) : (
          <a class="button button-primary" href="/welcome.html" target="_blank" rel="noreferrer">
            {text('sidebar_makePlan')}
          </a>
        )}
      </div>
    </main>
  );
}
