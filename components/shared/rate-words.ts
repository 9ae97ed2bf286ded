import type { Rate } from '@/lib/domain/targets';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { text } from '@/lib/messages/text';
import { numberLabel, percentLabel } from './dates';

/** A rate never stands alone: with it whose it is, how many cases it rests on, and that few cases say little. */
export function rateWords(rate: Rate): string {
  const origin = text(`shared_origin_${rate.origin}`);
  const cases = casesWords(rate);
  return cases === '' ? `${percentLabel(rate.value)} (${origin})` : `${percentLabel(rate.value)} (${origin}, ${cases})`;
}

/** "n 41", "n 7, thin data"; empty where nobody counted. */
export function casesWords({ n }: { n: number | null }): string {
  if (n === null) return '';
  return text(isThinData({ n }) ? 'shared_casesThin' : 'shared_cases', numberLabel(n));
}
