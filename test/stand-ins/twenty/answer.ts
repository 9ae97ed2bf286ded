import { EnumWord, readQuery, type Selection } from './query';
import { NotFound, type Records } from './records';
import { objects, typeName } from './schema';
import type { Member, Sessions } from './sessions';

/** Answers a question as Twenty does: with HTTP 200 whatever happens, errors in the body. */
export type Told = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
};

export type Workspace = { records: Records; sessions: Sessions; members: readonly Member[] };

export function answerTo(
  { records, sessions, members }: Workspace,
  member: Member | null,
  asked: { query: string; variables?: Record<string, unknown> },
): Told {
  try {
    const { kind, selections } = readQuery(asked.query, asked.variables);
    const data = selections.map(selection => [selection.alias, kind === 'query' ? read(selection) : change(selection)]);
    return { data: Object.fromEntries(data) };
  } catch (error) {
    return refused(error);
  }

  function read(selection: Selection): unknown {
    if (selection.name === 'currentUser') return currentUser(selection);
    const single = objects[selection.name] === undefined ? undefined : selection.name;
    const object = single ?? Object.keys(objects).find(each => objects[each]?.plural === selection.name);
    // Without a token the schema has none of the workspace's objects.
    if (object === undefined || member === null) throw unknown(selection.name, 'Query');
    const { filter, first, after } = selection.parameters;
    const rows = records.found(object, filter);
    if (single === undefined)
      return records.connection(object, rows, selection.selections, numbersIn({ first, after }));
    const [row] = rows;
    if (row === undefined) throw new NotFound();
    return records.shown(object, row, selection.selections);
  }

  function change(selection: Selection): unknown {
    const { name, parameters, selections } = selection;
    if (name === 'getLoginTokenFromCredentials') return { loginToken: { token: loginToken(parameters) } };
    if (name === 'getAuthTokensFromLoginToken')
      return { tokens: sessions.issue(byEmail(String(parameters['loginToken']))) };
    if (name === 'renewToken') return { tokens: sessions.renew(String(parameters['appToken'])) };
    const [, verb, type] = /^(create|update|delete|destroy)([A-Z]\w*)$/.exec(name) ?? [];
    const object = Object.keys(objects).find(each => typeName(each) === type);
    if (object === undefined || member === null) throw unknown(name, 'Mutation');
    if (!member.mayWrite) throw new Forbidden();
    const data = dataIn(parameters['data']);
    const by = { id: member.memberId, name: member.name };
    if (verb === 'destroy') {
      const row = records.find(object, parameters['id']);
      if (row === undefined) throw new NotFound();
      records.destroy(object, row.id);
      return records.shown(object, row, selections);
    }
    const row =
      verb === 'create'
        ? records.create(object, data, by)
        : verb === 'update'
          ? records.update(object, parameters['id'], data)
          : records.remove(object, parameters['id']);
    return records.shown(object, row, selections);
  }

  function currentUser({ selections }: Selection): unknown {
    if (member === null) throw new Unauthenticated();
    const row = records.find('workspaceMember', member.memberId);
    const fields: Record<string, (selection: Selection) => unknown> = {
      id: () => member.userId,
      email: () => member.email,
      workspaceMember: each => (row === undefined ? null : records.shown('workspaceMember', row, each.selections)),
      currentWorkspace: () => ({ id: '20202020-1c25-4d02-bf25-6aeccf7ea419', displayName: 'Apple' }),
    };
    return Object.fromEntries(
      selections.map(each => {
        const field = fields[each.name];
        if (field === undefined) throw unknown(each.name, 'User');
        return [each.alias, field(each)];
      }),
    );
  }

  function loginToken({ email, password }: Record<string, unknown>): string {
    const found = byEmail(String(email));
    if (found.password !== password) throw new Error('Wrong password');
    return found.email;
  }

  function byEmail(email: string): Member {
    const found = members.find(each => each.email === email);
    if (found === undefined) throw new Error('User not found');
    return found;
  }
}

class Unauthenticated extends Error {
  constructor() {
    super('Token invalid.');
  }
}
class Forbidden extends Error {
  constructor() {
    super('You do not have permission to perform this action.');
  }
}

function unknown(name: string, type: string): Error {
  return new Error(`Cannot query field "${name}" on type "${type}".`);
}

function refused(error: unknown): Told {
  const message = error instanceof Error ? error.message : String(error);
  const code =
    error instanceof Unauthenticated
      ? 'UNAUTHENTICATED'
      : error instanceof NotFound
        ? 'NOT_FOUND'
        : error instanceof Forbidden
          ? 'FORBIDDEN'
          : 'INTERNAL_SERVER_ERROR';
  return { data: null, errors: [{ message, extensions: { code } }] };
}

function dataIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof EnumWord) ? { ...value } : {};
}

function numbersIn({ first, after }: { first: unknown; after: unknown }): { first?: number; after?: string } {
  return {
    ...(typeof first === 'number' ? { first } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}
