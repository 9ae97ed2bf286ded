import { readFileSync } from 'node:fs';
import { type Clock, createClock } from '../../demo-org/clock';
import { html, json, type WebReply, type WebRequest } from '../../demo-org/web';
import { type StandIn, startStandIn } from '../stand-in';
import { answerTo } from './answer';
import { Records } from './records';
import { type Member, Sessions, type TokenPair } from './sessions';

/** Twenty 0.50 as far as it was read off a running one: its tokens, its GraphQL interface, its page. */
export type Twenty = StandIn & {
  records: Records;
  sessions: Sessions;
  members: readonly Member[];
  signIn(email: string): TokenPair;
};

const member = (number: number, email: string, name: string, mayWrite = true): Member => ({
  userId: `20202020-9e3b-46d4-a556-88b9ddc2b0${number}4`,
  memberId: `20202020-0687-4c41-b707-ed1bfca972${number}7`,
  email,
  name,
  password: email.split('@')[0] ?? '',
  mayWrite,
});

export async function startTwenty(options: { port?: number; clock?: Clock } = {}): Promise<Twenty> {
  const clock = options.clock ?? createClock();
  const { now } = clock;
  const members = [
    member(3, 'tim@apple.dev', 'Tim Apple'),
    member(4, 'jony@apple.dev', 'Jony Ive'),
    member(5, 'phil@apple.dev', 'Phil Reader', false),
  ];
  const records = new Records(now);
  const sessions = new Sessions(now);
  for (const { memberId, name } of members) {
    const [firstName, lastName] = name.split(' ');
    records.create('workspaceMember', { id: memberId, name: { firstName, lastName }, timeZone: 'Europe/Paris' }, null);
  }

  function answer(request: WebRequest): WebReply {
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    if (request.method === 'OPTIONS') return { status: 204, headers: cors, body: '' };
    if (request.path === '/graphql' && request.method === 'POST') {
      const token = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? null;
      const who = token === null ? null : sessions.memberOf(token);
      const isStale = token !== null && who === null;
      const stale = { message: 'Token has expired.', extensions: { code: 'UNAUTHENTICATED' } };
      const told = isStale
        ? { data: null, errors: [stale] }
        : answerTo({ records, sessions, members }, who, JSON.parse(request.body));
      return json(200, told, cors);
    }
    if (request.path === '/client.js') return clientScript();
    // Every other address is the application's own to read; so is whatever only looks like a file's.
    return request.path.includes('.') || request.path.startsWith('/api/')
      ? json(404, { statusCode: 404, messages: ['Not Found'] })
      : html(200, page);
  }

  const standIn = await startStandIn(answer, { clock, port: options.port });
  return {
    ...standIn,
    records,
    sessions,
    members,
    signIn(email) {
      const found = members.find(each => each.email === email);
      if (found === undefined) throw new Error(`there is no ${email}`);
      return sessions.issue(found);
    },
  };
}

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twenty</title></head>' +
  '<body><div id="root"></div><script src="/client.js"></script></body></html>';

function clientScript(): WebReply {
  const body = readFileSync(new URL('./client.js', import.meta.url), 'utf8');
  return { status: 200, headers: { 'Content-Type': 'text/javascript' }, body };
}
