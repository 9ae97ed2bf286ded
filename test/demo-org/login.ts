/** Signing in: a page on the API's host, then a hop that gives the page host a session of its own. */

import type { Org } from './org';
import { nameOf } from './records';
import { readCookie, sessionCookie } from './sessions';
import { escapeHtml, html, redirect, type WebReply, type WebRequest } from './web';

const frontdoor = '/secur/frontdoor.jsp';

/** Answers what is not API on the API's host. */
export function answerLogin(org: Org, request: WebRequest): WebReply {
  if (request.path === '/' && request.method === 'POST') return signIn(org, request);
  if (request.path === '/secur/logout.jsp') {
    org.sessions.expire();
    return redirect('/');
  }
  if (request.path === '/servlet/servlet.su') return loginAs(org, request);
  if (request.path === '/' || request.path === '/login') return html(200, loginPage(org, request));
  // Classic addresses such as /001… lead to Lightning.
  return redirect(`https://${org.pageHost}${defaultPage}`);
}

/** The second half of signing in, on the page host. */
export function answerFrontdoor(org: Org, request: WebRequest): WebReply | undefined {
  if (request.path !== frontdoor) return undefined;
  const userId = org.sessions.redeem(request.query.get('otp') ?? '');
  if (!userId) return redirect(`https://${org.apiHost}/`);
  const session = org.sessions.start(org.id, 'page', userId);
  return redirect(ownPath(request.query.get('retURL')), { 'Set-Cookie': sessionCookie(session.id) });
}

/** Where a page without a session sends the browser. */
export function toLogin(org: Org, request: WebRequest): WebReply {
  const back = request.path + (request.query.size > 0 ? `?${request.query}` : '');
  return redirect(`https://${org.apiHost}/?ec=302&startURL=${encodeURIComponent(back)}`);
}

/** The person a page request comes from, if signed in. */
export function pageUser(org: Org, request: WebRequest): string | undefined {
  const session = org.sessions.find(readCookie(request.headers.cookie, 'sid') ?? '');
  return session && !session.expired && session.kind === 'page' ? session.userId : undefined;
}

export const defaultPage = '/lightning/o/Account/list?filterName=AllAccounts';

function signIn(org: Org, request: WebRequest): WebReply {
  const form = new URLSearchParams(request.body);
  const user = org.db.rows('SELECT "Id" FROM "User" WHERE "Username" = ?', [form.get('username') ?? ''])[0];
  const userId = user ? String(user.Id) : org.userId;
  return enter(org, userId, form.get('startURL') ?? '');
}

/** "Login As": an admin becomes somebody else, in the same browser and without a password. */
function loginAs(org: Org, request: WebRequest): WebReply {
  const admin = org.sessions.find(readCookie(request.headers.cookie, 'sid') ?? '');
  if (!admin || admin.expired) return toLogin(org, request);
  return enter(org, request.query.get('suorgadminid') ?? '', request.query.get('retURL') ?? '');
}

/** Both hosts get a session of that person. */
function enter(org: Org, userId: string, back: string): WebReply {
  const session = org.sessions.start(org.id, 'api', userId);
  const cookie = { 'Set-Cookie': sessionCookie(session.id) };
  if (back.startsWith('/services/')) return redirect(back, cookie);
  const query = new URLSearchParams({ otp: org.sessions.ticket(userId), retURL: back || defaultPage });
  return redirect(`https://${org.pageHost}${frontdoor}?${query}`, cookie);
}

/** Only paths of this host, so that nobody is led elsewhere. */
function ownPath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') ? path : defaultPage;
}

function loginPage(org: Org, request: WebRequest): string {
  const startUrl = request.query.get('startURL') ?? request.query.get('retURL') ?? '';
  const username = org.db.list('SELECT "Username" FROM "User" WHERE "Id" = ?', [org.userId])[0]?.[0] ?? '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Login | ${escapeHtml(org.name)}</title>
<link rel="stylesheet" href="/demo/login.css"></head>
<body><main>
<h1>${escapeHtml(org.name)}</h1>
<form method="post" action="/" aria-label="Log in">
<input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
<label>Username <input name="username" autocomplete="username" value="${escapeHtml(String(username))}"></label>
<label>Password <input name="pw" type="password" value="not checked"></label>
<button type="submit" id="Login">Log In</button>
</form>
<p>A local stand-in for Salesforce. Signs in as ${escapeHtml(nameOf(org, 'User', org.userId))}.</p>
</main></body></html>`;
}
