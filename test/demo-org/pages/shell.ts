/** The page that every Lightning address answers with, and the scripts and styles it asks for. */
import { readFileSync } from 'node:fs';
import { defaultPage } from '../login';
import type { Org } from '../org';
import { nameOf } from '../records';
import { escapeHtml, html, redirect, type WebReply, type WebRequest } from '../web';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const styles = ['base', 'controls', 'record', 'activity', 'console', 'toasts'];

/** A Lightning page; what it shows is drawn by its scripts. */
export function answerPage(org: Org, userId: string, request: WebRequest): WebReply {
  if (!request.path.startsWith('/lightning/')) return redirect(defaultPage);
  return html(200, shell(nameOf(org, 'User', userId)), { 'Content-Security-Policy': policy });
}

/** A script or style of the pages, or undefined for any other address. */
export function answerAsset(request: WebRequest): WebReply | undefined {
  const file = /^\/demo\/([\w-]+\.(js|css))$/.exec(request.path);
  if (!file?.[1]) return undefined;
  const type = file[2] === 'js' ? 'text/javascript' : 'text/css';
  try {
    const body = readFileSync(new URL(`client/${file[1]}`, import.meta.url), 'utf8');
    return { status: 200, headers: { 'Content-Type': `${type};charset=UTF-8` }, body };
  } catch {
    return html(404, 'no such file');
  }
}

function shell(userName: string): string {
  const links = styles.map(name => `<link rel="stylesheet" href="/demo/${name}.css">`).join('');
  const initials = userName.replace(/[^A-Z]/g, '');
  return `<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lightning Experience</title>${links}<script type="module" src="/demo/app.js"></script></head>
<body class="desktop sfdcLightning">
<div id="auraLoadingBox" class="auraLoadingBox"></div>
<div class="desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost forceAccess">
<div class="viewport" aria-hidden="false">
<header id="oneHeader" class="oneHeader slds-global-header_container">
<div class="slds-global-header slds-grid slds-grid_align-spread">
<div class="slds-global-header__item logo" aria-hidden="true"></div>
<div class="slds-global-header__item search" data-icon="search"><input type="search" placeholder="Search..." aria-label="Search"></div>
<ul class="slds-global-header__item actions">
<li><button class="globalCreateTrigger" title="Global Actions">+</button></li>
<li><button class="helpTrigger" title="Help" data-icon="help"></button></li>
<li><button class="setupGear" title="Setup" data-icon="setup"></button></li>
<li><button class="unsNotificationsCounter" title="Notifications" data-icon="bell"></button></li>
<li><button class="userProfileCardTriggerRoot" title="View profile" aria-label="${escapeHtml(userName)}">${escapeHtml(initials)}</button></li>
</ul></div></header>
<section class="layoutContent stage panelSlide"></section>
<div class="DESKTOP uiContainerManager"></div>
<div class="forceToastManager"></div>
</div></div>
<lightning-toast-container></lightning-toast-container>
</body></html>`;
}
