/** The web server: takes requests, lets faults happen, hands over to the org that owns the host. */
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Certificate } from './certificate';
import type { Clock } from './clock';
import { type Effect, effectOf, type Faults } from './faults';
import type { WebReply, WebRequest } from './web';

/** One line of the server's log. */
export interface LoggedRequest {
  method: string;
  host: string;
  /** With the query, as it was sent. */
  path: string;
  /** 0 when the connection was dropped. */
  status: number;
  /** Counted against the org's daily allowance. */
  apiCall: boolean;
}

export interface Answer {
  reply: WebReply;
  apiCall: boolean;
}

export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

export interface ServerParts {
  /** Without one, plain http. */
  certificate: Certificate | undefined;
  port: number;
  faults: Faults;
  requests: LoggedRequest[];
  clock: Clock;
  answer(request: WebRequest): Promise<Answer>;
}

/** Starts listening on the loopback address. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    serve(parts, incoming, outgoing).catch(error => {
      console.error('the demo org failed at', incoming.method, incoming.url, error);
      outgoing.statusCode = 500;
      outgoing.end(`[{"errorCode":"UNKNOWN_EXCEPTION","message":"${String(error).replaceAll('"', "'")}"}]`);
    });
  };
  const server = parts.certificate ? createHttps(parts.certificate, listener) : createHttp(listener);
  // Longer than any test pauses: a connection that ends just as a client uses it again would look like a broken network.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has such an address
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(parts: ServerParts, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const scheme = parts.certificate ? 'https' : 'http';
  const request = await readRequest(incoming, scheme);
  const logged: LoggedRequest = {
    method: request.method,
    host: request.host,
    path: incoming.url ?? '/',
    status: 0,
    apiCall: false,
  };
  parts.requests.push(logged);
  const failure = parts.faults.next(request);
  const effect: Effect | undefined = failure && effectOf(failure);
  if (effect?.kind === 'wait') await wait(effect.ms);
  if (effect?.kind === 'drop' && !effect.acts) return drop(incoming);
  if (effect?.kind === 'answer') return send(parts, outgoing, logged, effect.reply);
  const { reply, apiCall } = await parts.answer(request);
  logged.apiCall = apiCall;
  if (effect?.kind === 'drop') return drop(incoming);
  send(parts, outgoing, logged, effect?.kind === 'change' ? effect.change(reply) : reply);
}

function drop(incoming: IncomingMessage): void {
  incoming.socket.destroy();
}

function send(parts: ServerParts, outgoing: ServerResponse, logged: LoggedRequest, reply: WebReply): void {
  logged.status = reply.status;
  const date = parts.clock.now().toUTCString();
  outgoing.writeHead(reply.status, { 'Cache-Control': 'no-store', Date: date, ...reply.headers });
  outgoing.end(reply.body);
}

async function readRequest(incoming: IncomingMessage, scheme: string): Promise<WebRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const host = (incoming.headers.host ?? '').replace(/:443$/, '');
  const url = new URL(incoming.url ?? '/', `${scheme}://${host || 'localhost'}`);
  const headers: WebRequest['headers'] = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: incoming.method ?? 'GET', scheme, host, path: url.pathname, query: url.searchParams, headers, body };
}
