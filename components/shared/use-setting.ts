import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/lib/result';
import { useRequest } from './use-answer';

/** A setting that is on or off: drawn at once, put back with the reason when it could not be stored. */
export function useSetting(name: 'setBackfill' | 'setBadge', stored: boolean) {
  const request = useRequest();
  const [isOn, setIsOn] = useState(stored);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setIsOn(stored), [stored]);

  const set = async (next: boolean): Promise<void> => {
    setIsOn(next);
    const answer = await request(name, { isOn: next });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) setIsOn(!next);
  };

  return { isOn, problem, set };
}
