import { useState } from 'preact/hooks';
import type { Problem, Result } from '@/lib/result';

/** Something that a button asks of the background, and how that went. */
type Deed = {
  isBusy: boolean;
  /** The last one went wrong; `again` does the very same once more. */
  trouble: { problem: Problem; again: () => void } | null;
  run: (deed: () => Promise<Result<unknown>>) => void;
};

/** For what cannot be drawn before it is answered: busy until then, and a refusal is said with the way to try it again. */
export function useDeed(): Deed {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Deed['trouble']>(null);

  const run: Deed['run'] = deed => {
    setBusy(true);
    void deed().then(done => {
      setBusy(false);
      setTrouble(done.ok ? null : { problem: done.problem, again: () => run(deed) });
    });
  };

  return { isBusy, trouble, run };
}
