/** A call of the API after the door was passed, and what it is answered with. */
import type { Org } from '../org';

export interface ApiRequest {
  org: Org;
  userId: string;
  method: string;
  /** `https://fernhill.my.salesforce.com`, as the caller wrote it. */
  origin: string;
  /** `/services/data/v67.0` */
  base: string;
  /** What follows the base, decoded: `/sobjects/Task/describe`. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The parsed JSON body, or undefined. */
  body: unknown;
}

export interface ApiReply {
  status: number;
  /** Undefined for an empty answer. */
  body?: unknown;
  headers?: Record<string, string>;
}

export function ok(body: unknown): ApiReply {
  return { status: 200, body };
}

/** The body as an object; anything else is refused as Salesforce refuses it. */
export function objectBody(request: Pick<ApiRequest, 'body'>): Record<string, unknown> {
  return isObject(request.body) ? request.body : {};
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
