/** Who is signed in. A page session and an API session of the same sign-in have different secrets. */
import { randomBytes } from 'node:crypto';

export type SessionKind = 'page' | 'api';

export interface Session {
  /** The value of the `sid` cookie: `<org id>!<secret>`. */
  id: string;
  kind: SessionKind;
  userId: string;
  expired: boolean;
  /** From OAuth, so an org with restricted API access takes it. */
  oauth: boolean;
}

export interface Sessions {
  start(orgId: string, kind: SessionKind, userId: string, oauth?: boolean): Session;
  find(id: string): Session | undefined;
  /** Ends every session, or all of one kind. */
  expire(kind?: SessionKind): void;
  /** A word that turns into a person's page session once, for the hop from host to host. */
  ticket(userId: string): string;
  redeem(ticket: string): string | undefined;
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const tickets = new Map<string, string>();
  return {
    start(orgId, kind, userId, oauth = false) {
      const id = `${orgId.slice(0, 15)}!${randomBytes(48).toString('base64url')}`;
      const session: Session = { id, kind, userId, oauth, expired: false };
      sessions.set(id, session);
      return session;
    },
    find: id => sessions.get(id),
    expire(kind) {
      for (const session of sessions.values()) if (!kind || session.kind === kind) session.expired = true;
    },
    ticket(userId) {
      const ticket = randomBytes(24).toString('base64url');
      tickets.set(ticket, userId);
      return ticket;
    },
    redeem(ticket) {
      const userId = tickets.get(ticket);
      tickets.delete(ticket);
      return userId;
    },
  };
}

/** The value of one cookie of a request. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return decodeURIComponent(rest.join('='));
  }
  return undefined;
}

/** How Salesforce sets its session cookie: for this host only, out of reach of scripts. */
export function sessionCookie(id: string): string {
  return `sid=${id}; Path=/; Secure; HttpOnly; SameSite=None`;
}
