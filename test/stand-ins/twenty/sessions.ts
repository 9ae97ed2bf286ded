import { randomBytes } from 'node:crypto';

/** Twenty's tokens: an access token for half an hour, and a refresh token that may be used once. */
export type Member = {
  userId: string;
  email: string;
  password: string;
  memberId: string;
  name: string;
  mayWrite: boolean;
};
export type TokenPair = {
  accessToken: { token: string; expiresAt: string };
  refreshToken: { token: string; expiresAt: string };
};

const ACCESS_MS = 30 * 60_000;
const REFRESH_MS = 60 * 86_400_000;
/** A refresh token that comes a second time later than this was stolen. */
const REUSE_MS = 60_000;

export class Sessions {
  private readonly access = new Map<string, { member: Member; expiresAt: number }>();
  private readonly refresh = new Map<string, { member: Member; usedAt: number | null }>();
  /** How often somebody renewed. */
  renewals = 0;

  constructor(private readonly now: () => Date) {}

  issue(member: Member): TokenPair {
    const at = this.now().getTime();
    const accessToken = { token: newToken(), expiresAt: new Date(at + ACCESS_MS).toISOString() };
    const refreshToken = { token: newToken(), expiresAt: new Date(at + REFRESH_MS).toISOString() };
    this.access.set(accessToken.token, { member, expiresAt: at + ACCESS_MS });
    this.refresh.set(refreshToken.token, { member, usedAt: null });
    return { accessToken, refreshToken };
  }

  memberOf(token: string): Member | null {
    const found = this.access.get(token);
    return found === undefined || found.expiresAt <= this.now().getTime() ? null : found.member;
  }

  renew(token: string): TokenPair {
    this.renewals += 1;
    const found = this.refresh.get(token);
    const at = this.now().getTime();
    if (found === undefined) throw new Error('Invalid refresh token');
    if (found.usedAt !== null && at - found.usedAt > REUSE_MS) {
      this.revokeAll();
      throw new Error(
        'Suspicious activity detected, this refresh token has been revoked. All tokens have been revoked.',
      );
    }
    found.usedAt ??= at;
    return this.issue(found.member);
  }

  revokeAll(): void {
    this.access.clear();
    this.refresh.clear();
  }
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}
