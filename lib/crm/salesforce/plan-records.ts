import { placeOf, recordOf } from '@/lib/domain/record-id';
import { ok, type Result } from '@/lib/result';
import type { PlanWrite } from '../crm';
import { inCollections } from './collections';
import type { Connection } from './connection';
import { goalObject, keyField, objectiveObject } from './package-fields';

/** Goals and objectives as records of the package, so that the org's own reports show them. */

/** Found by their keys: a second try changes what the first one made. */
export async function writePlan(
  connection: Connection,
  records: readonly PlanWrite[],
): Promise<Result<Result<{ record: string }>[]>> {
  const outcomes = new Map<PlanWrite, Result<{ record: string }>>();
  for (const [kind, object] of [
    ['goal', goalObject],
    ['objective', objectiveObject],
  ] as const) {
    const some = records.filter(each => each.kind === kind);
    const rows = some.map(each => ({ attributes: { type: object }, ...rowOf(each, connection.org) }));
    const sent = await inCollections(connection, 'PATCH', `/composite/sobjects/${object}/${keyField}`, rows);
    for (const [index, each] of some.entries()) {
      const outcome = sent[index];
      if (outcome !== undefined) outcomes.set(each, outcome.ok ? ok({ record: outcome.value }) : outcome);
    }
  }
  return ok(records.flatMap(each => outcomes.get(each) ?? []));
}

function rowOf(write: PlanWrite, org: string): Record<string, unknown> {
  const shared = { [keyField]: write.key.slice(0, 255), Plan__c: write.planTitle.slice(0, 255) };
  if (write.kind === 'goal') {
    const { statement, kind, weight, measure, ends } = write.goal;
    // Never the rep's own figure behind it.
    return { ...shared, ...named(statement), Kind__c: kind, Weight__c: weight, Ends__c: ends, ...measured(measure) };
  }
  const { statement, status, start, due, measure, scope } = write.objective;
  const [account] = scope.kind === 'accounts' && scope.accountIds.length === 1 ? scope.accountIds : [];
  // A plan from a file may name accounts without their org, or of another one.
  const isHere = account !== undefined && (placeOf(account) ?? org) === org;
  return {
    ...shared,
    ...named(statement),
    Goal__c: write.goalRecord,
    Status__c: status,
    Start__c: start,
    Target_Date__c: due,
    Account__c: isHere ? recordOf(account) : null,
    ...measured(measure),
  };
}

/** A record's name has room for 80 characters; the whole statement stands beside it. */
function named(statement: string): Record<string, unknown> {
  const name = statement.length <= 80 ? statement : `${statement.slice(0, 79).trimEnd()}…`;
  return { Name: name, Statement__c: statement.slice(0, 255) };
}

function measured(
  measure: { unit: string; baseline: number; target: number; current: number } | null,
): Record<string, unknown> {
  return {
    Unit__c: measure?.unit.slice(0, 80) ?? null,
    Baseline__c: measure?.baseline ?? null,
    Target__c: measure?.target ?? null,
    Current__c: measure?.current ?? null,
  };
}
