import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useRequest } from '@/components/shared/use-answer';
import type { AccountView } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';

type Account = Extract<AccountView, { kind: 'account' }>;

/** Older than this and the CRM is asked again when the rep looks. */
const OLD_AFTER_MS = 3 * 60_000;
/** While the CRM cannot be read the copy stays old; each look at the panel must not cost a call then. */
const NOT_SOONER_MS = 30_000;

/**
 * When the CRM is asked: once for each account whose copy is old, again when the rep comes back to an old one, and
 * whenever the rep presses refresh. Never because time passes: an open sidebar alone costs no API call.
 */
export function useRefresh(view: Account, tabId: number | null, askAgain: () => void) {
  const request = useRequest();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { refreshedAt, isRefreshing } = view.connection;
  const accountId = view.account.id;
  const isTroubled = view.connection.problem !== null;
  const newest = useRef({ refreshedAt, isRefreshing, isTroubled });
  newest.current = { refreshedAt, isRefreshing, isTroubled };
  const askedAt = useRef(Number.NEGATIVE_INFINITY);

  const refresh = useCallback(
    (isAsked: boolean) => {
      setAsking(true);
      askedAt.current = Date.now();
      void request('refreshAccount', { tabId, isAsked }).then(answer => {
        setAsking(false);
        setProblem(answer.ok ? null : answer.problem);
        askAgain();
      });
    },
    [request, tabId, askAgain],
  );

  useEffect(() => {
    const refreshIfOld = (): void => {
      const { refreshedAt: at, isRefreshing: isUnderWay, isTroubled } = newest.current;
      // What went wrong last time may be mended: a rep who has signed in again expects to see it.
      const isOld = at === null || isTroubled || Date.now() - Date.parse(at) > OLD_AFTER_MS;
      if (Date.now() - askedAt.current < NOT_SOONER_MS) return;
      if (isOld && !isUnderWay && document.visibilityState === 'visible') refresh(false);
    };
    refreshIfOld();
    document.addEventListener('visibilitychange', refreshIfOld);
    window.addEventListener('focus', refreshIfOld);
    return () => {
      document.removeEventListener('visibilitychange', refreshIfOld);
      window.removeEventListener('focus', refreshIfOld);
    };
  }, [accountId, refresh]);

  return { isRefreshing: isAsking || isRefreshing, problem: view.connection.problem ?? problem, refresh };
}
