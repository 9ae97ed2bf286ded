import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import './Today.css';

type State = { kind: 'loading' } | { kind: 'ready'; Part: FunctionComponent } | { kind: 'failed' };

/**
 * Today and the year: their code is loaded, and their question asked, once the week stands. The place below the week is
 * kept for them, so that nothing moves when they come.
 */
export function TodayLater() {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const load = useCallback((): void => {
    void import('./TodayAndYear').then(
      ({ TodayAndYear }) => setState({ kind: 'ready', Part: TodayAndYear }),
      () => setState({ kind: 'failed' }),
    );
  }, []);
  useEffect(load, [load]);
  return (
    <div class="today-later" aria-busy={state.kind === 'loading'}>
      {state.kind === 'ready' ? <state.Part /> : null}
      {state.kind === 'failed' ? (
        <div class="popup-part">
          <ErrorNotice problem={{ kind: 'bug' }} onRetry={load} />
        </div>
      ) : null}
    </div>
  );
}
