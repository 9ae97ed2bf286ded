/** The table of all resources below `/services/data/vXX.0`. */
import { ApiError, notFound } from '../api-error';
import { createMany, deleteMany, readMany, updateMany, upsertMany } from './collections';
import { composite } from './composite';
import { limits, me, recent, root } from './identity';
import { nextPage, query } from './query';
import type { ApiReply, ApiRequest } from './request';
import { aboutObject, byExternalId, create, describeObject, listObjects, read, remove, update } from './sobjects';

interface Resource {
  path: RegExp;
  methods: Partial<Record<string, (request: ApiRequest, ...parts: string[]) => ApiReply>>;
}

const id = '([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)';

const resources: Resource[] = [
  { path: /^\/?$/, methods: { GET: root } },
  { path: /^\/query$/, methods: { GET: request => query(request, false) } },
  { path: /^\/queryAll$/, methods: { GET: request => query(request, true) } },
  { path: /^\/query(?:All)?\/([\w-]+)$/, methods: { GET: (request, locator = '') => nextPage(request, locator) } },
  { path: /^\/sobjects$/, methods: { GET: listObjects } },
  {
    path: /^\/sobjects\/(\w+)$/,
    methods: { GET: (r, name = '') => aboutObject(r, name), POST: (r, name = '') => create(r, name) },
  },
  { path: /^\/sobjects\/(\w+)\/describe$/, methods: { GET: (r, name = '') => describeObject(r, name) } },
  {
    path: new RegExp(`^/sobjects/(\\w+)/${id}$`),
    methods: {
      GET: (r, name = '', record = '') => read(r, name, record),
      PATCH: (r, name = '', record = '') => update(r, name, record),
      DELETE: (r, name = '', record = '') => remove(r, name, record),
    },
  },
  {
    path: /^\/sobjects\/(\w+)\/(\w+)\/(.+)$/,
    methods: { GET: external, PATCH: external, DELETE: external },
  },
  { path: /^\/composite$/, methods: { POST: request => composite(request, handleResource) } },
  { path: /^\/composite\/sobjects$/, methods: { POST: createMany, PATCH: updateMany, DELETE: deleteMany } },
  {
    path: /^\/composite\/sobjects\/(\w+)$/,
    methods: { GET: (r, name = '') => readMany(r, name), POST: (r, name = '') => readMany(r, name) },
  },
  {
    path: /^\/composite\/sobjects\/(\w+)\/(\w+)$/,
    methods: { PATCH: (r, name = '', field = '') => upsertMany(r, name, field) },
  },
  { path: /^\/limits$/, methods: { GET: limits } },
  { path: /^\/recent$/, methods: { GET: recent } },
  { path: /^\/chatter\/users\/me$/, methods: { GET: me } },
];

/** Answers a call of a resource. */
export function handleResource(request: ApiRequest): ApiReply {
  const path = request.path.length > 1 ? request.path.replace(/\/$/, '') : request.path;
  for (const resource of resources) {
    const match = resource.path.exec(path);
    if (!match) continue;
    const handle = resource.methods[request.method];
    if (handle) return handle(request, ...match.slice(1));
    const allowed = Object.keys(resource.methods).join(',');
    const message = `HTTP Method '${request.method}' not allowed. Allowed are ${allowed}`;
    throw new ApiError(405, 'METHOD_NOT_ALLOWED', message);
  }
  throw notFound();
}

function external(request: ApiRequest, name = '', field = '', value = ''): ApiReply {
  return byExternalId(request, name, field, value);
}
