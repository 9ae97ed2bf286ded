import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Clock, createClock } from '../../demo-org/clock';
import { html, json, type WebReply, type WebRequest } from '../../demo-org/web';
import { cookiesOf, type StandIn, startStandIn } from '../stand-in';
import { entities } from './entities';
import { listOf, refuse } from './lists';
import { Records, type Row, type User } from './records';

/** EspoCRM 8.4 as far as it was read off a running one: its session, its REST interface, its page. */
export type Espocrm = StandIn & {
  records: Records;
  users: User[];
  /** What the browser has after signing in. */
  signIn(userName: string): { name: string; value: string }[];
  signOutAll(): void;
};

const everything = { create: true, edit: true, see: () => true };

export async function startEspocrm(options: { path?: string; port?: number; clock?: Clock } = {}): Promise<Espocrm> {
  const users: User[] = [
    {
      id: '6b01c0a8a229330ba',
      userName: 'rep',
      password: 'rep',
      name: 'Rita Rep',
      timeZone: 'Europe/Amsterdam',
      may: everything,
      isAdmin: false,
    },
    {
      id: '6b01c0a8a229330bb',
      userName: 'admin',
      password: 'admin',
      name: 'Ada Admin',
      timeZone: '',
      may: everything,
      isAdmin: true,
    },
    {
      id: '6b01c0a8a229330bc',
      userName: 'viewer',
      password: 'viewer',
      name: 'Vic Viewer',
      timeZone: '',
      may: { ...everything, create: false, edit: false },
      isAdmin: false,
    },
    {
      id: '6b01c0a8a229330bd',
      userName: 'caller',
      password: 'caller',
      name: 'Cal Caller',
      timeZone: '',
      may: { ...everything, see: entity => entity !== 'Email' && entity !== 'Task' },
      isAdmin: false,
    },
  ];
  const clock = options.clock ?? createClock();
  const records = new Records(clock.now, () => users);
  const sessions = new Map<string, { secret: string; user: User }>();

  const signIn = (user: User) => {
    const token = randomBytes(16).toString('hex');
    const secret = randomBytes(16).toString('hex');
    sessions.set(token, { secret, user });
    return { token, secret };
  };

  function answer(request: WebRequest): WebReply {
    if (request.path === '/' || request.path === '/index.php')
      return html(200, pageOf(), { 'X-Frame-Options': 'SAMEORIGIN' });
    if (request.path === '/client.js') return clientScript();
    if (!request.path.startsWith('/api/v1/')) return refuse(404);
    const path = request.path.slice('/api/v1/'.length);
    const cookies = cookiesOf(request);
    const session = sessions.get(cookies['auth-token'] ?? '');
    if (session !== undefined && session.secret === cookies['auth-token-secret'])
      return asUser(session.user, request, path);
    const user = byPassword(request.headers['espo-authorization']);
    if (user === undefined || path !== 'App/user') return refuse(401);
    const { token, secret } = signIn(user);
    const reply = json(200, appUser(user, token));
    return {
      ...reply,
      headers: { ...reply.headers, 'Set-Cookie': `auth-token-secret=${secret}; path=/; HttpOnly; SameSite=Lax` },
    };
  }

  function byPassword(header: string | undefined): User | undefined {
    const [name, password] = Buffer.from(header ?? '', 'base64')
      .toString()
      .split(':');
    return users.find(user => user.userName === name && user.password === password);
  }

  function asUser(user: User, request: WebRequest, path: string): WebReply {
    if (path === 'App/user') return json(200, appUser(user, 'the session token'));
    if (path === 'App/action/logout') return signOut(user);
    const [entity = '', id, ...rest] = path.split('/');
    if (!(entity in entities) || rest.length > 0) return refuse(404);
    if (!user.may.see(entity)) return refuse(403);
    if (id === undefined)
      return request.method === 'POST'
        ? create(user, entity, request)
        : listOf(entity, records.all(entity), request.query);
    const row = records.find(entity, id);
    if (row === undefined || (row['deleted'] === true && !user.isAdmin))
      return refuse(404, `Record ${id} does not exist.`);
    if (request.method === 'GET') return json(200, shown(row, user));
    if (!user.may.edit) return refuse(403, 'No edit access.');
    if (request.method === 'DELETE') {
      records.remove(entity, row);
      return json(200, true);
    }
    return told(records.change(entity, row, bodyOf(request)), user);
  }

  function create(user: User, entity: string, request: WebRequest): WebReply {
    if (!user.may.create) return refuse(403, 'No create access.');
    return told(records.create(entity, bodyOf(request), user), user);
  }

  function signOut(user: User): WebReply {
    for (const [token, session] of sessions) if (session.user === user) sessions.delete(token);
    return json(200, true);
  }

  const standIn = await startStandIn(answer, { ...options, clock });
  return {
    ...standIn,
    records,
    users,
    signOutAll: () => sessions.clear(),
    signIn(userName) {
      const user = users.find(each => each.userName === userName);
      if (user === undefined) throw new Error(`there is no ${userName}`);
      const { token, secret } = signIn(user);
      return [
        { name: 'auth-token', value: token },
        { name: 'auth-token-secret', value: secret },
      ];
    },
  };
}

function told(made: Row | WebReply, user: User): WebReply {
  return 'headers' in made && 'body' in made ? (made as WebReply) : json(200, shown(made as Row, user));
}

function shown(row: Row, user: User): Record<string, unknown> {
  const { deleted, ...rest } = row;
  return user.isAdmin ? { ...rest, deleted } : rest;
}

function bodyOf(request: WebRequest): Record<string, unknown> {
  return JSON.parse(request.body);
}

function appUser(user: User, token: string): unknown {
  const { id, userName, name } = user;
  return {
    user: { id, userName, name, type: user.isAdmin ? 'admin' : 'regular' },
    acl: { table: {} },
    preferences: { timeZone: user.timeZone },
    settings: { timeZone: 'UTC', applicationName: 'EspoCRM' },
    token,
  };
}

function pageOf(): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>EspoCRM</title></head>',
    '<body data-id="espocrm"><div class="container content"></div><footer>EspoCRM</footer>',
    '<script src="client.js"></script></body></html>',
  ].join('');
}

function clientScript(): WebReply {
  const body = readFileSync(new URL('./client.js', import.meta.url), 'utf8');
  return { status: 200, headers: { 'Content-Type': 'text/javascript' }, body };
}
