import { z } from 'zod';
import { recordOf } from '@/lib/domain/record-id';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, type Result } from '@/lib/result';
import type { FieldWrite } from '../crm';
import { shows, valuesIn } from '../one-by-one';
import type { Connection } from './connection';
import { entityOf } from './ids';

/** Single fields of EspoCRM's calls, meetings, e-mails and tasks, one record at a time. */

const anyRow = z.record(z.string(), z.unknown());

export async function readFields(
  connection: Connection,
  id: string,
  fields: readonly string[],
): Promise<Result<FieldValues>> {
  const named = entityOf(recordOf(id));
  if (named === null) return failed({ kind: 'missing' });
  const row = await connection.send({ method: 'GET', path: `${named.entity}/${named.id}`, answer: anyRow });
  return row.ok ? valuesIn(row.value, fields) : row;
}

/** Done only when the answer shows the text: EspoCRM drops fields that it does not know. */
export async function writeFields(connection: Connection, { id, values }: FieldWrite): Promise<Result<null>> {
  const named = entityOf(recordOf(id));
  if (named === null) return failed({ kind: 'missing' });
  const path = `${named.entity}/${named.id}`;
  const written = await connection.send({ method: 'PUT', path, body: values, answer: anyRow });
  return written.ok ? shows(written.value, values) : written;
}
