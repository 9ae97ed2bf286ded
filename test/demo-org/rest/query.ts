/** `/query`, `/queryAll` and the pages that follow. */
import { malformed } from '../soql/query-errors';
import { readPage, runQuery } from '../soql/run-query';
import { type ApiReply, type ApiRequest, ok } from './request';

export function query(request: ApiRequest, all: boolean): ApiReply {
  const soql = request.query.get('q');
  if (!soql) throw malformed('A query string has to be specified');
  return ok(runQuery(request.org, soql.trim(), { all, base: request.base, pageSize: pageSize(request) }));
}

export function nextPage(request: ApiRequest, locator: string): ApiReply {
  const { cursor, offset } = request.org.cursors.find(locator);
  return ok(readPage(request.org, cursor, offset, request.base));
}

/** The org's page size, or fewer if the caller asks for 200 to 2000. */
function pageSize(request: ApiRequest): number {
  const wanted = /batchSize=(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
  if (!wanted) return request.org.pageSize;
  return Math.min(request.org.pageSize, Math.max(200, Math.min(2000, Number(wanted))));
}
