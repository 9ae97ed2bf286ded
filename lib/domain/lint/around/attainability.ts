import { daysBetween } from '../../calendar';
import type { Objective } from '../../objective';
import type { Metric } from '../../targets';
import type { ObjectiveAround } from '../lint';
import { isMoney } from '../wording/money';
import { vocabularyOf } from '../wording/vocabulary';
import { unitKey } from './capacity';

/** Asked for and allowed: a week and in `unit` for the pace, in all for its tactics. */
export type Doubt = { form: 'pace' | 'tactics'; asked: number; allowed: number; unit: string };

/** Half as much again as ever before is a stretch; more needs a reason. */
const STRETCH = 1.5;
/** Shorter than a week is no time a pace can be told for. */
const MIN_WEEKS = 1;

/**
 * Is what is left to do within what own history or stated capacity allows? Null when it is, when it is done or overdue
 * (that is told elsewhere), and when nobody has counted or stated anything in its unit.
 *
 * Over the weeks that are left, the usual pace brings about `expected`. Allowed is half as much again, or what luck
 * explains where numbers are small: two standard deviations of a Poisson count above it, and one.
 */
export function attainability(objective: Objective, around: ObjectiveAround): Doubt | null {
  const { measure, start, due } = objective;
  if (measure === null || due === null || due < around.today) return null;
  const left = measure.target >= measure.baseline ? measure.target - measure.current : measure.current - measure.target;
  if (left <= 0) return null;
  const from = start !== null && start > around.today ? start : around.today;
  const weeks = Math.max(MIN_WEEKS, daysBetween(from, due) / 7);
  // Fewer calls are not made a week at a time.
  const metric = measure.target > measure.baseline ? metricOf(measure.unit, around.language) : null;
  const planned = metric === null ? null : plannedActions(objective, weeks);
  if (planned !== null && planned < left) return { form: 'tactics', asked: left, allowed: planned, unit: measure.unit };
  const usual = usualPace(measure.unit, metric, around);
  if (usual === null) return null;
  const size = isMoney(measure.unit, around.currency) ? around.capacity.averageDeal : 1;
  const expected = usual * weeks;
  const byLuck = size === null ? 0 : size * (expected / size + 2 * Math.sqrt(expected / size) + 1);
  if (left <= Math.max(expected * STRETCH, byLuck)) return null;
  return { form: 'pace', asked: left / weeks, allowed: usual, unit: measure.unit };
}

/** What is usual a week in that unit: of money, of what the weekly targets count, or as it went before. */
function usualPace(unit: string, metric: Metric | null, { capacity, currency }: ObjectiveAround): number | null {
  if (unitKey(unit) === unitKey(currency)) return capacity.moneyPerWeek;
  const byMetric = metric === null ? null : (capacity.perWeek[metric] ?? null);
  const key = unitKey(unit);
  const before = Object.hasOwn(capacity.unitPerWeek, key) ? (capacity.unitPerWeek[key] ?? null) : null;
  return byMetric ?? before;
}

/** What a weekly target would count in that unit: "meetings", "site visits", "Kundentermine"; null when none does. */
function metricOf(unit: string, language: string): Metric | null {
  const list = vocabularyOf(language)?.list;
  if (list === undefined) return null;
  const said = unitKey(unit);
  // Nouns are written together, or one behind the other: the last says what is counted.
  const isOne = (words: string): boolean =>
    words.split('|').some(word => (list.isVerbLast ? said.endsWith(word) : said === word || said.endsWith(` ${word}`)));
  const { firstConversations, meetings, outreach } = list.metricWords;
  if (isOne(firstConversations)) return 'firstConversations';
  if (isOne(meetings)) return 'meetings';
  return isOne(outreach) ? 'outreach' : null;
}

/** How many actions its tactics make in the weeks that are left; null when one of them does not say. */
function plannedActions({ tactics }: Objective, weeks: number): number | null {
  if (tactics.length === 0) return null;
  let planned = 0;
  for (const { count, per } of tactics) {
    if (count === null || count === 0) return null;
    planned += per === 'objective' ? count : Math.round(count * (per === 'week' ? weeks : weeks / WEEKS_OF_A_MONTH));
  }
  return planned;
}

const WEEKS_OF_A_MONTH = 365.25 / 12 / 7;
