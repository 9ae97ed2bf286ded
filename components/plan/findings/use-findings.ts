import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '@/lib/domain/lint/finding';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { language } from '@/lib/messages/text';

/** A breath after the last key: what is being written is not judged in the middle of a word. */
const WAIT_MS = 200;

/** What the plan still lacks, kept up while it is edited; null until it was looked at for the first time. */
export function useFindings(plan: Plan, today: PlainDate): readonly Finding[] | null {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        const found = lintPlan(plan, { today, language: language() });
        setFindings(before => (before !== null && isSame(before, found) ? before : found));
      },
      isFirst.current ? 0 : WAIT_MS,
    );
    return () => clearTimeout(timer);
  }, [plan, today]);
  return findings;
}

/** Most keys change no finding; then nothing is drawn for it. */
function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((finding, place) => {
    const now = after[place];
    return finding === now || JSON.stringify(finding) === JSON.stringify(now);
  });
}
