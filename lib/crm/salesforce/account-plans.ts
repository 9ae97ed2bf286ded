import { dayOf } from '@/lib/domain/calendar';
import type { CrmMeasure, CrmObjective, CrmPlan, CrmPlanText } from '@/lib/domain/crm-plan/crm-plan';
import { recordIdIn } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import type { View } from '../draft-times';
import {
  accountPlanRow,
  type MeasureRow,
  measureRow,
  type ObjectiveRow,
  objectiveRow,
  type PlanRow,
} from './account-plan-shapes';
import { allRows, type Connection } from './connection';
import { isDescribed } from './fields';
import type { DescribedObject } from './shapes';
import { quotedId, soql } from './soql';

/**
 * Sales account plans (facts §5): off in most orgs, and for admins only until they give the permission. Where the objects
 * are not to be seen that is all Salesforce says, whichever of the two it is. Three flat queries.
 */
export async function accountPlansOf(connection: Connection, account: string, view: View): Promise<Result<CrmPlan[]>> {
  const plans = await rowsOf(connection, 'AccountPlan', planFields, accountPlanRow, 'AccountId', [account]);
  if (!plans.ok) return isUnseen(plans.problem.kind) ? failed({ kind: 'noAccountPlans' }) : plans;
  const ids = plans.value.map(({ Id }) => Id);
  const objectives = emptyIfUnseen(
    await rowsOf(connection, 'AccountPlanObjective', objectiveFields, objectiveRow, 'AccountPlanId', ids),
  );
  if (!objectives.ok) return objectives;
  const of = objectives.value.map(({ Id }) => Id);
  const measures = emptyIfUnseen(
    await rowsOf(connection, 'AccountPlanObjectiveMeasure', measureFields, measureRow, 'AccountPlanObjectiveId', of),
  );
  if (!measures.ok) return measures;
  const made = plans.value.map(row => planOf(row, objectives.value, measures.value, view));
  return ok(made.sort((one, other) => (other.start ?? '').localeCompare(one.start ?? '')));
}

/** Whose answer it is, that the object is not there: the describe's and the query's. */
function isUnseen(kind: string): boolean {
  return kind === 'gone' || kind === 'notAllowed';
}

function emptyIfUnseen<Row>(rows: Result<Row[]>): Result<Row[]> {
  return !rows.ok && isUnseen(rows.problem.kind) ? ok([]) : rows;
}

const texts = {
  AccountStrategicPriorities: 'priorities',
  AccountChallenges: 'challenges',
  AccountIndustryTrends: 'industryTrends',
  AccountPrfmIndicators: 'indicators',
  AccountCompetitors: 'competitors',
  AccountCompetitiveStrengths: 'ourStrengths',
  AccountCmptvWeaknesses: 'ourWeaknesses',
  RelationshipStrengths: 'relationStrengths',
  RelationshipWeaknesses: 'relationWeaknesses',
  RelationshipOpportunities: 'relationOpportunities',
  RelationshipThreats: 'relationThreats',
  Notes: 'notes',
} as const satisfies Record<string, CrmPlanText>;

const planFields = ['Name', 'StartDate', 'EndDate', 'AccountVision', ...Object.keys(texts)];
const objectiveFields = [
  'Name',
  'AccountPlanId',
  'Status',
  'StartDate',
  'EndDate',
  'Description',
  'LastModifiedDate',
  'ObjectiveOwnerId',
];
const measureFields = ['Name', 'AccountPlanObjectiveId', 'ValueType', 'TargetValue', 'CurrentValue', 'CurrencyIsoCode'];
/** So many ids fit into an address. */
const IDS_A_QUERY = 300;

async function rowsOf<Row>(
  connection: Connection,
  object: string,
  fields: readonly string[],
  shape: Parameters<typeof allRows<Row>>[2],
  parent: string,
  parents: readonly string[],
): Promise<Result<Row[]>> {
  if (parents.length === 0) return ok([]);
  const described = await connection.describe(object);
  if (!described.ok) return described;
  const rows: Row[] = [];
  for (let at = 0; at < parents.length; at += IDS_A_QUERY) {
    const ids = parents.slice(at, at + IDS_A_QUERY).map(quotedId);
    const query = soql({
      select: selected(fields, described.value),
      from: object,
      where: [`${parent} IN (${ids.join(',')})`],
      order: 'CreatedDate',
    });
    const read = await allRows(connection, query, shape);
    if (!read.ok) return read;
    rows.push(...read.value);
  }
  return ok(rows);
}

function selected(fields: readonly string[], described: DescribedObject): string[] {
  const seen = fields.filter(name => isDescribed(described, name));
  return ['Id', ...seen, ...(seen.includes('ObjectiveOwnerId') ? ['ObjectiveOwner.Name'] : [])];
}

function planOf(
  row: PlanRow,
  objectives: readonly ObjectiveRow[],
  measures: readonly MeasureRow[],
  view: View,
): CrmPlan {
  const written = Object.entries(texts).flatMap(([field, name]) => {
    const text = row[field as keyof typeof texts]?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  return {
    id: recordIdIn(view.place, row.Id),
    name: row.Name ?? '',
    start: row.StartDate,
    end: row.EndDate,
    vision: row.AccountVision ?? '',
    texts: Object.fromEntries(written),
    objectives: objectives
      .filter(each => each.AccountPlanId === row.Id)
      .map(each =>
        objectiveOf(
          each,
          measures.filter(measure => measure.AccountPlanObjectiveId === each.Id),
          view,
        ),
      ),
  };
}

function objectiveOf(row: ObjectiveRow, measures: readonly MeasureRow[], view: View): CrmObjective {
  return {
    id: recordIdIn(view.place, row.Id),
    name: row.Name ?? '',
    description: row.Description ?? '',
    // A restricted list: an org can translate its labels, not its values.
    isClosed: row.Status === 'Closed',
    start: row.StartDate,
    due: row.EndDate,
    owner: row.ObjectiveOwner?.Name ?? '',
    changedOn: dayOf(row.LastModifiedDate, view.timeZone),
    measures: measures.map(measureOf),
  };
}

const kinds = { Currency: 'currency', Percent: 'percent', Number: 'number' } as const;

function measureOf(row: MeasureRow): CrmMeasure {
  return {
    name: row.Name ?? '',
    kind: kinds[row.ValueType ?? 'Number'],
    target: numberIn(row.TargetValue),
    current: numberIn(row.CurrentValue),
    currency: row.CurrencyIsoCode,
  };
}

/** Values are texts in Salesforce, whatever they measure. One that is no number is left out. */
function numberIn(text: string | null): number | null {
  const plain = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.exec(text?.trim() ?? '')?.[0];
  const value = plain === undefined ? Number.NaN : Number(plain.replaceAll(',', ''));
  return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : null;
}
