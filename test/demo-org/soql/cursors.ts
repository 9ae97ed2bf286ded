/** Query results that did not fit on one page, kept until they are fetched. */
import { ApiError } from '../api-error';
import type { Value } from '../database';
import { idOf } from '../ids';
import type { CompiledQuery } from './compile-query';

export interface Cursor {
  id: string;
  query: CompiledQuery;
  rows: Value[][];
  pageSize: number;
}

export interface Cursors {
  open(query: CompiledQuery, rows: Value[][], pageSize: number): Cursor;
  /** The cursor and the place that a locator such as `01g…-2000` names. */
  find(locator: string): { cursor: Cursor; offset: number };
}

/** A person may have ten open; opening another ends the oldest. */
export function createCursors(most = 10): Cursors {
  const cursors = new Map<string, Cursor>();
  let opened = 0;
  return {
    open(query, rows, pageSize) {
      opened += 1;
      const cursor = { id: idOf('01g', opened), query, rows, pageSize };
      cursors.set(cursor.id, cursor);
      const oldest = cursors.keys().next().value;
      if (cursors.size > most && oldest) cursors.delete(oldest);
      return cursor;
    },
    find(locator) {
      const [id, offset] = locator.split('-');
      const cursor = cursors.get(id ?? '');
      if (!cursor || !/^\d+$/.test(offset ?? ''))
        throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      return { cursor, offset: Number(offset) };
    },
  };
}
