import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';

type Props<Given extends object> = {
  /** The same function at every drawing. */
  load: () => Promise<FunctionComponent<Given>>;
  given: Given;
};

type State<Given extends object> =
  | { kind: 'loading' }
  | { kind: 'ready'; Part: FunctionComponent<Given> }
  | { kind: 'failed' };

/** A part whose code is loaded once it is drawn: the popup's first content does not wait for it. */
export function Late<Given extends object>({ load, given }: Props<Given>) {
  const [state, setState] = useState<State<Given>>({ kind: 'loading' });
  const begin = useCallback((): void => {
    void load().then(
      Part => setState({ kind: 'ready', Part }),
      () => setState({ kind: 'failed' }),
    );
  }, [load]);
  useEffect(begin, [begin]);
  if (state.kind === 'ready') return <state.Part {...given} />;
  if (state.kind === 'loading') return null;
  return (
    <div class="popup-part">
      <ErrorNotice problem={{ kind: 'bug' }} onRetry={begin} />
    </div>
  );
}
