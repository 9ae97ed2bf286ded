/** `/composite/sobjects`: up to 200 records in one call. */
import { ApiError } from '../api-error';
import { createRecord, deleteRecord, findByExternalId, findRow, objectOrRefuse, updateRecord } from '../records';
import { objectOfId } from '../schema/schema';
import { type ApiReply, type ApiRequest, isObject, objectBody, ok } from './request';
import { externalIdField, toRecord } from './sobjects';

interface Outcome {
  id?: string;
  success: boolean;
  errors: { statusCode: string; message: string; fields: string[] }[];
}

const mostRecords = 200;
const mostChunks = 10;

export function createMany(request: ApiRequest): ApiReply {
  return each(request, record => {
    const object = objectOrRefuse(request.org, typeOf(record));
    return createRecord(request.org, object, withoutId(record), request.userId);
  });
}

export function updateMany(request: ApiRequest): ApiReply {
  return each(request, record => {
    const id = String(record.id ?? record.Id ?? '');
    const object = objectOrRefuse(request.org, typeOf(record));
    updateRecord(request.org, object, id, withoutId(record), request.userId);
    return id;
  });
}

/** Makes or changes records found by a value of our own; each may be told apart by whether it was made. */
export function upsertMany(request: ApiRequest, name: string, fieldName: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  const field = externalIdField(object, fieldName);
  return each(request, record => {
    const { [field.name]: value, ...rest } = withoutId(record);
    if (typeOf(record) !== object.name) throw new ApiError(400, 'INVALID_TYPE', `record is no ${object.name}`);
    if (typeof value !== 'string' || value === '')
      throw new ApiError(400, 'MISSING_ARGUMENT', `${field.name} not specified`, [field.name]);
    const [id, ...others] = findByExternalId(request.org, object, field, value);
    if (others.length > 0)
      throw new ApiError(300, 'DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found`);
    if (id === undefined) return createRecord(request.org, object, { ...rest, [field.name]: value }, request.userId);
    updateRecord(request.org, object, id, rest, request.userId);
    return id;
  });
}

export function deleteMany(request: ApiRequest): ApiReply {
  const ids = (request.query.get('ids') ?? '').split(',').filter(id => id);
  const allOrNone = request.query.get('allOrNone') === 'true';
  return run(request, ids, allOrNone, id => {
    const object = objectOfId(request.org.schema, id);
    if (!object) throw new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`, ['Id']);
    deleteRecord(request.org, object, id, request.userId);
    return id;
  });
}

/** Reads records by id; one that is not there is null. */
export function readMany(request: ApiRequest, name: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  const body = objectBody(request);
  const isGet = request.method === 'GET';
  const ids = isGet ? (request.query.get('ids') ?? '').split(',') : body.ids;
  const fields = isGet ? (request.query.get('fields') ?? '').split(',') : body.fields;
  if (!Array.isArray(ids) || !Array.isArray(fields))
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'ids and fields have to be specified');
  if (ids.length > 2000) throw tooMany(2000);
  return ok(
    ids.map(id => {
      const row = findRow(request.org, object, String(id));
      if (!row || row.IsDeleted === 1) return null;
      return toRecord(request.org, object, row, request.base, fields.map(String));
    }),
  );
}

function each(request: ApiRequest, act: (record: Record<string, unknown>) => string): ApiReply {
  const { records, allOrNone } = objectBody(request);
  if (!Array.isArray(records)) throw new ApiError(400, 'JSON_PARSER_ERROR', 'records has to be specified');
  const items = records.map(record => (isObject(record) ? record : {}));
  const chunks = items.filter((item, place) => place === 0 || typeOf(item) !== typeOf(items[place - 1] ?? {}));
  if (chunks.length > mostChunks) {
    const message = `Request contains more than ${mostChunks} chunks of records of different types`;
    throw new ApiError(400, 'EXCEEDED_MAX_TYPES_LIMIT', message);
  }
  return run(request, items, allOrNone === true, act);
}

/** Acts on each item. With all-or-none, one failure takes everything back. */
function run<Item>({ org }: ApiRequest, items: Item[], allOrNone: boolean, act: (item: Item) => string): ApiReply {
  if (items.length > mostRecords) throw tooMany(mostRecords);
  const outcomes: Outcome[] = [];
  const failed = new Error('all or none');
  try {
    org.db.whole(() => {
      for (const item of items) outcomes.push(outcome(() => org.db.whole(() => act(item))));
      if (allOrNone && outcomes.some(each => !each.success)) throw failed;
    });
  } catch (error) {
    if (error !== failed) throw error;
    return ok(outcomes.map(each => (each.success ? rolledBack : each)));
  }
  return ok(outcomes);
}

const rolledBack: Outcome = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

function outcome(act: () => string): Outcome {
  try {
    return { id: act(), success: true, errors: [] };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { errorCode, message, fields } = error;
    return { success: false, errors: [{ statusCode: errorCode, message, fields: fields ?? [] }] };
  }
}

function tooMany(most: number): ApiError {
  return new ApiError(
    400,
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${most} records in this request`,
  );
}

function typeOf(record: Record<string, unknown>): string {
  return isObject(record.attributes) ? String(record.attributes.type ?? '') : '';
}

function withoutId({ id: _id, Id: _Id, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
