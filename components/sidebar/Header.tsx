import { Icon } from '@/components/shared/Icon';
import { useNow } from '@/components/shared/use-now';
import { text } from '@/lib/messages/text';
import type { AccountView } from '@/lib/messages/views';
import { LineMark } from './LineMark';
import { updatedWords } from './updated-words';
import './Header.css';

type Props = {
  account: Extract<AccountView, { kind: 'account' }>['account'];
  refreshedAt: string | null;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** Null in the browser's own side panel, which has its own way to close. */
  onHide: (() => void) | null;
};

/** Which account this is, how far the sale is, and how fresh what stands below is. */
export function Header({ account, refreshedAt, isRefreshing, onRefresh, onHide }: Props) {
  const now = useNow();
  return (
    <header class="sidebar-header">
      <div class="sidebar-header-top">
        <LineMark />
        <h1 title={account.name}>{account.name}</h1>
        <button
          type="button"
          class="icon-button"
          aria-label={text('sidebar_refresh')}
          title={text('sidebar_refresh')}
          disabled={isRefreshing}
          onClick={onRefresh}
        >
          <Icon name="refresh" />
        </button>
        {onHide === null ? null : (
          <button
            type="button"
            class="icon-button"
            aria-label={text('sidebar_hide')}
            title={text('sidebar_hide')}
            onClick={onHide}
          >
            <Icon name="hide" />
          </button>
        )}
      </div>
      <p class="sidebar-header-facts">
        {account.milestone === null ? null : (
          <span class="pill" title={text('sidebar_milestone')}>
            <span class="for-screen-readers">{text('sidebar_milestone')}: </span>
            {account.milestone}
          </span>
        )}
        <span>
          {account.relationship === null ? null : text(`relationship_${account.relationship}`)}
          {account.relationship === null || account.known === null ? null : ' · '}
          {account.known === null ? null : (
            <span title={text('sidebar_knowsFull', account.known)}>{text('sidebar_knows', account.known)}</span>
          )}
        </span>
        <span class="sidebar-header-updated">{updatedWords(refreshedAt, now)}</span>
      </p>
      {isRefreshing ? <div class="refreshing" role="progressbar" aria-label={text('sidebar_refreshing')} /> : null}
    </header>
  );
}
