import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '@/lib/domain/lint/finding';
import type { LintContext, PaceHistory } from '@/lib/domain/lint/lint';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { language } from '@/lib/messages/text';

/** A breath after the last key: what is being written is not judged in the middle of a word. */
const WAIT_MS = 200;

/**
 * What the plan still lacks, kept up while it is edited; null until it was looked at for the first time, which waits for
 * what own records say (`undefined`: not known yet).
 */
export function useFindings(
  plan: Plan,
  today: PlainDate,
  usualWeek: PaceHistory | null | undefined,
): readonly Finding[] | null {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (usualWeek === undefined) return;
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        const found = lintPlan(plan, lintContext(today, usualWeek));
        setFindings(before => (before !== null && isSame(before, found) ? before : found));
      },
      isFirst.current ? 0 : WAIT_MS,
    );
    return () => clearTimeout(timer);
  }, [plan, today, usualWeek]);
  return findings;
}

/** What is known beside the plan when it is looked through. */
export function lintContext(today: PlainDate, usualWeek: PaceHistory | null): LintContext {
  const context = { today, language: language() };
  return usualWeek === null ? context : { ...context, history: usualWeek };
}

/** Most keys change no finding; then nothing is drawn for it. */
function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((finding, place) => {
    const now = after[place];
    return finding === now || JSON.stringify(finding) === JSON.stringify(now);
  });
}
