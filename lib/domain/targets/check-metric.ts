import { failed, ok, type Result } from '@/lib/result';
import type { Metric, WeeklyTarget } from '../targets';
import { metricWords } from './metric-words';

/**
 * Why something is refused as a target: it says no thing to count, or it is a result that a customer decides. Told by the
 * text `targets_refused_<kind>`; `$1` is the word. `instead` is what the rep does that it follows from.
 */
export type MetricRefusal = { kind: 'empty' } | { kind: 'result'; word: string; instead: Metric };

/** Accepted; `isDials`: it counts how often a number was called and no more, which is worth a word. */
export type AcceptedMetric = { isDials: boolean };

/**
 * Is this, in the words of a rep, something the rep controls (design §6)? Judged by words, English and German, and so
 * sometimes wrong: what names a doing ("deal reviews", "Auftragsgespräche") passes, what names a result alone ("revenue",
 * "win rate", "Umsatz") is refused.
 */
export function checkMetric(words: string): Result<AcceptedMetric, MetricRefusal> {
  const said = wordsIn(words);
  if (said.length === 0) return failed({ kind: 'empty' });
  const isDials = said.some(word => dials.test(word.plain));
  if (isDials || said.some(word => doing.test(word.plain))) return ok({ isDials });
  const result = said.find(word => results.test(word.plain));
  if (result === undefined) return ok({ isDials });
  return failed({ kind: 'result', word: result.written, instead: 'firstConversations' });
}

/** Does a week ask for attempts and nothing else? Then dialling alone would meet it: something must say what came of them. */
export function asksForAttemptsAlone(targets: readonly Pick<WeeklyTarget, 'metric' | 'perWeek'>[]): boolean {
  const asked = targets.filter(({ perWeek }) => perWeek > 0);
  return asked.length > 0 && asked.every(({ metric }) => metric === 'outreach');
}

const results = patternOf(metricWords.results);
const doing = patternOf(metricWords.doing);
const dials = patternOf(metricWords.dials);

function patternOf(words: readonly string[]): RegExp {
  const patterns = words.map(word => word.replace('$', '\\$').replaceAll('*', '[\\p{Letter}-]*'));
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}

/** As written, and without capitals and accents. */
function wordsIn(text: string): { written: string; plain: string }[] {
  return (text.match(/[\p{Letter}\p{Mark}]+(?:-[\p{Letter}\p{Mark}]+)*|[$€£]/gu) ?? []).map(written => ({
    written,
    plain: written
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .replaceAll('ß', 'ss')
      .toLowerCase(),
  }));
}
