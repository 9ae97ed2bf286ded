import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { useDrafts } from '@/components/shared/use-drafts';
import { text } from '@/lib/messages/text';
import { AccountScreen } from './AccountScreen';
import { accountKey, type LogDraft } from './log-draft';
import { NoAccount } from './NoAccount';
import { Skeleton } from './Skeleton';
import './Sidebar.css';

/**
 * The panel beside the account of a CRM tab. In the page's iframe `tabId` is null: the tab that asks; the browser's side
 * panel belongs to no tab and names one.
 */
export function Sidebar({ tabId }: { tabId: number | null }) {
  const { value: view, problem, askAgain } = useAnswer('readAccount', { tabId });
  // By account and kind. Here, so that looking at another account and coming back loses no word.
  const [drafts, keepDraft] = useDrafts<LogDraft>();

  // That the page before showed no account says nothing of this one.
  if (problem !== null && view?.kind !== 'account') {
    return (
      <main class="sidebar">
        <h1 class="for-screen-readers">{text('extensionName')}</h1>
        <div class="sidebar-notice">
          <ErrorNotice problem={problem} onRetry={askAgain} />
        </div>
      </main>
    );
  }
  if (view === null) return <Skeleton />;
  if (view.kind === 'noAccount') return <NoAccount hasPlan={view.hasPlan} />;
  return (
    <AccountScreen
      // What is open, selected or to be undone belongs to one account.
      key={accountKey(view)}
      {...{ view, problem, tabId, drafts, askAgain }}
      onDraft={keepDraft}
    />
  );
}
