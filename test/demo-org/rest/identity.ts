/** Who is calling, and how much of the daily allowance is used. */
import type { Row } from '../database';
import { type Org, requireObject } from '../org';
import { findRow } from '../records';
import { type ApiReply, type ApiRequest, ok } from './request';

/** `/services/oauth2/userinfo` */
export function userInfo(org: Org, userId: string, origin: string): Record<string, unknown> {
  const user = person(org, userId);
  return {
    sub: identityUrl(org, userId, origin),
    user_id: userId,
    organization_id: org.id,
    preferred_username: user.Username,
    nickname: String(user.Username).split('@')[0],
    name: user.Name,
    email: user.Email,
    email_verified: true,
    given_name: user.FirstName,
    family_name: user.LastName,
    zoneinfo: user.TimeZoneSidKey,
    locale: user.LocaleSidKey,
    language: user.LanguageLocaleKey,
    active: true,
    user_type: 'STANDARD',
    urls: {
      rest: `${origin}/services/data/v{version}/`,
      sobjects: `${origin}/services/data/v{version}/sobjects/`,
      query: `${origin}/services/data/v{version}/query/`,
    },
  };
}

/** What the identity URL answers. */
export function identity(org: Org, userId: string, origin: string): Record<string, unknown> {
  const user = person(org, userId);
  return {
    id: identityUrl(org, userId, origin),
    asserted_user: true,
    user_id: userId,
    organization_id: org.id,
    username: user.Username,
    nick_name: String(user.Username).split('@')[0],
    display_name: user.Name,
    email: user.Email,
    first_name: user.FirstName,
    last_name: user.LastName,
    timezone: user.TimeZoneSidKey,
    active: true,
    user_type: 'STANDARD',
    language: user.LanguageLocaleKey,
    locale: user.LocaleSidKey,
  };
}

/** The root of a version: where everything is. */
export function root({ org, userId, origin, base }: ApiRequest): ApiReply {
  const names = ['composite', 'limits', 'query', 'queryAll', 'recent', 'sobjects'];
  const urls = Object.fromEntries(names.map(name => [name, `${base}/${name}`]));
  return ok({ ...urls, identity: identityUrl(org, userId, origin) });
}

/** `/chatter/users/me`, as far as anyone needs it. */
export function me({ org, userId, base }: ApiRequest): ApiReply {
  const user = person(org, userId);
  const { Id: id, Name: name, Username: username, Email: email, Title: title } = user;
  return ok({ id, name, username, email, title, url: `${base}/chatter/users/${id}` });
}

export function limits({ org }: ApiRequest): ApiReply {
  const remaining = Math.max(0, org.apiLimit - org.apiCalls);
  return ok({
    DailyApiRequests: { Max: org.apiLimit, Remaining: remaining },
    DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
    DataStorageMB: { Max: 10_240, Remaining: 9_981 },
    FileStorageMB: { Max: 10_240, Remaining: 10_112 },
  });
}

/** Accounts the person looked at lately. */
export function recent({ org, base, query }: ApiRequest): ApiReply {
  const most = Math.min(200, Number(query.get('limit') ?? 10));
  const rows = org.db.rows('SELECT "Id", "Name" FROM "Account" WHERE "IsDeleted" = 0 ORDER BY "Id" LIMIT ?', [most]);
  return ok(
    rows.map(row => ({
      attributes: { type: 'Account', url: `${base}/sobjects/Account/${row.Id}` },
      Id: row.Id,
      Name: row.Name,
    })),
  );
}

function person(org: Org, userId: string): Row {
  return findRow(org, requireObject(org, 'User'), userId) ?? {};
}

function identityUrl(org: Org, userId: string, origin: string): string {
  return `${origin}/id/${org.id}/${userId}`;
}
