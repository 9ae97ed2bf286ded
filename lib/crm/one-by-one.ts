import type { RecordId } from '@/lib/domain/record-id';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, ok, type Result } from '@/lib/result';
import type { FieldWrite } from './crm';

/** For CRMs that take one record at a time: what the contract asks for several is asked for each. */

/** These stop all that follows: the next record would only hear the same. */
const stopping: readonly string[] = ['signedOut', 'apiRefused', 'limitReached', 'offline', 'crmDown', 'otherUser'];

export async function readEach(
  ids: readonly RecordId[],
  readOne: (id: RecordId) => Promise<Result<FieldValues>>,
): Promise<Result<Map<RecordId, Result<FieldValues>>>> {
  const found = new Map<RecordId, Result<FieldValues>>();
  for (const id of ids) {
    const read = await readOne(id);
    if (!read.ok && stopping.includes(read.problem.kind)) return read;
    const isThere = read.ok || (read.problem.kind !== 'gone' && read.problem.kind !== 'missing');
    if (isThere) found.set(id, read);
  }
  return ok(found);
}

export async function writeEach(
  writes: readonly FieldWrite[],
  writeOne: (write: FieldWrite) => Promise<Result<null>>,
): Promise<Result<Result<null>[]>> {
  const done: Result<null>[] = [];
  for (const write of writes) {
    const last = done.at(-1);
    const isStopped = last?.ok === false && stopping.includes(last.problem.kind);
    done.push(isStopped ? last : await writeOne(write));
  }
  return ok(done);
}

/** What a record's answer says of some fields; a field that is not among them is not known to the CRM. */
export function valuesIn(row: Record<string, unknown>, fields: readonly string[]): Result<FieldValues> {
  const unknown = fields.find(field => !(field in row));
  if (unknown !== undefined) return failed({ kind: 'notAllowed', field: unknown });
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
  return ok(Object.fromEntries(fields.map(field => [field, text(row[field])])));
}

/** Done when the answer shows what was written; else the CRM dropped the field that it names. */
export function shows(row: Record<string, unknown>, values: FieldValues): Result<null> {
  const dropped = Object.keys(values).find(field => (row[field] ?? '') !== (values[field] ?? ''));
  return dropped === undefined ? ok(null) : failed({ kind: 'notAllowed', field: dropped });
}
