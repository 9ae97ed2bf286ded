/** Requests and answers of the web server, before anyone knows what they mean. */

export interface WebRequest {
  method: string;
  /** `https` or `http` */
  scheme: string;
  host: string;
  /** As written, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface WebReply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

export function json(status: number, body: unknown, headers: WebReply['headers'] = {}): WebReply {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers }, body: text };
}

export function html(status: number, body: string, headers: WebReply['headers'] = {}): WebReply {
  return { status, headers: { 'Content-Type': 'text/html;charset=UTF-8', ...headers }, body };
}

export function redirect(to: string, headers: WebReply['headers'] = {}): WebReply {
  return { status: 302, headers: { Location: to, ...headers }, body: '' };
}

/** A text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
