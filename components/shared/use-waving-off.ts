import { ok } from '@/lib/result';
import type { Acts } from './use-acts';
import { useRequest } from './use-answer';

/** Waving off what a screen asks or remarks as a whole, with the way back; the next answer leaves it out. */
export function useWavingOff({ act }: Pick<Acts, 'act'>) {
  const request = useRequest();
  return (about: string, rule: string, sentence: string): void =>
    act({
      before: [],
      after: [],
      sentence,
      store: async () => {
        const stored = await request('dismiss', { abouts: [about], rule, isDismissed: true });
        return stored.ok ? ok(() => request('dismiss', { abouts: [about], rule, isDismissed: false })) : stored;
      },
    });
}
