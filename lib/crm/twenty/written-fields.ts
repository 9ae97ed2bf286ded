import { z } from 'zod';
import { recordOf } from '@/lib/domain/record-id';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, type Result } from '@/lib/result';
import type { FieldWrite } from '../crm';
import { shows, valuesIn } from '../one-by-one';
import type { Connection } from './connection';
import { parameters } from './graphql';
import { objectOf } from './ids';

/** Single fields of Twenty's tasks and notes, one record at a time. */

const anyRow = z.record(z.string(), z.unknown());
const page = z.object({ found: z.object({ edges: z.array(z.object({ node: anyRow })) }) });

export async function readFields(
  connection: Connection,
  id: string,
  fields: readonly string[],
): Promise<Result<FieldValues>> {
  const named = objectOf(recordOf(id));
  if (named === null) return failed({ kind: 'missing' });
  const wrong = fields.find(field => !isName(field));
  if (wrong !== undefined) return failed({ kind: 'notAllowed', field: wrong });
  const asked = parameters({ filter: { id: { eq: named.id } } });
  const query = `{ found: ${named.object}s${asked} { edges { node { id ${fields.join(' ')} } } } }`;
  const found = await connection.ask(() => query, page);
  if (!found.ok) return unknownField(found, fields);
  const row = found.value.found.edges[0]?.node;
  return row === undefined ? failed({ kind: 'gone' }) : valuesIn(row, fields);
}

export async function writeFields(connection: Connection, { id, values }: FieldWrite): Promise<Result<null>> {
  const named = objectOf(recordOf(id));
  if (named === null) return failed({ kind: 'missing' });
  const fields = Object.keys(values);
  const wrong = fields.find(field => !isName(field));
  if (wrong !== undefined) return failed({ kind: 'notAllowed', field: wrong });
  const asked = parameters({ id: named.id, data: values });
  const name = named.object === 'task' ? 'updateTask' : 'updateNote';
  const answer = z.object({ written: anyRow });
  const query = `mutation { written: ${name}${asked} { id ${fields.join(' ')} } }`;
  const written = await connection.ask(() => query, answer);
  return written.ok ? shows(written.value.written, values) : unknownField(written, fields);
}

/** Names stand in a query as they are: only what can be one may. */
function isName(field: string): boolean {
  return /^[A-Za-z]\w*$/.test(field);
}

/** A query for a field that a workspace does not have is refused as one of another version. */
function unknownField<Failed extends Result<never>>(refused: Failed, fields: readonly string[]): Result<never> {
  if (refused.ok || refused.problem.kind !== 'otherVersion') return refused;
  return failed({ kind: 'notAllowed', field: fields.join(', ') });
}
