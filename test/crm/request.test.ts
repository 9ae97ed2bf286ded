import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Outside } from '@/lib/crm/crm';
import { sendRequest } from '@/lib/crm/salesforce/request';

const body = (errorCode: string, message: string, fields?: string[]) =>
  JSON.stringify([{ message, errorCode, ...(fields ? { fields } : {}) }]);

async function ask(fetch: Outside['fetch']) {
  const outside: Outside = { fetch, cookies: async () => [], now: () => '2026-11-20T12:00:00Z' };
  return sendRequest(outside, {
    host: 'acme.my.salesforce.com',
    token: '00D!secret',
    method: 'GET',
    path: '/services/data/v67.0/query?q=x',
    answer: z.object({ done: z.boolean() }),
  });
}

const answering =
  (status: number, text: string, headers: Record<string, string> = {}) =>
  async () =>
    new Response(text, { status, headers });

/** Every row of the facts on refusals: what Salesforce says, and what the rep is told. */
const refusals: [status: number, code: string, message: string, kind: string][] = [
  [401, 'INVALID_SESSION_ID', 'Session expired or invalid', 'signedOut'],
  [401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API', 'apiRefused'],
  [401, 'INVALID_SESSION_ID', 'Connected app is not attached to Agent', 'apiRefused'],
  [403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 'limitReached'],
  [403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.', 'limitReached'],
  [403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner', 'apiRefused'],
  [403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User', 'apiRefused'],
  [403, 'SOMETHING_NEW', 'no', 'notAllowed'],
  [400, 'INVALID_FIELD', "No such column 'Foo' on entity 'Account'.", 'notAllowed'],
  [400, 'INVALID_TYPE', "sObject type 'AccountPlan' is not supported.", 'notAllowed'],
  [400, 'MALFORMED_QUERY', 'unexpected token', 'bug'],
  [400, 'MALFORMED_ID', 'Account ID: id value of incorrect type: 001', 'bug'],
  [400, 'QUERY_TOO_COMPLICATED', 'too complicated', 'bug'],
  [404, 'NOT_FOUND', 'The requested resource does not exist', 'gone'],
  [404, 'ENTITY_IS_DELETED', 'entity is deleted', 'gone'],
  [400, 'ENTITY_IS_DELETED', 'entity is deleted', 'gone'],
  [404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', 'gone'],
  [400, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', 'notAllowed'],
  [403, 'INSUFFICIENT_ACCESS', 'insufficient access rights', 'notAllowed'],
  [400, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'You cannot insert or update ActivityDate for a recurring task', 'refused'],
  [400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record', 'busy'],
  [500, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record', 'busy'],
  [400, 'DUPLICATE_VALUE', 'duplicate value found: Ext__c', 'refused'],
  [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Calls need a purpose', 'refused'],
  [400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [X]', 'refused'],
  [400, 'FIELD_INTEGRITY_EXCEPTION', 'recurring', 'refused'],
  [503, 'SERVER_UNAVAILABLE', 'Server unavailable', 'crmDown'],
  [400, 'OPERATION_TOO_LARGE', 'too much data', 'refused'],
  [410, 'UNSUPPORTED_API_VERSION', 'retired', 'bug'],
];

describe('what a refusal means', () => {
  it.each(refusals)('%s %s "%s" is %s', async (status, code, message, kind) => {
    const { result } = await ask(answering(status, body(code, message)));
    expect(result).toEqual({ ok: false, problem: { kind, words: message } });
  });

  it('names the field that was refused', async () => {
    const { result } = await ask(
      answering(400, body('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Too short', ['Description'])),
    );
    expect(result).toEqual({ ok: false, problem: { kind: 'refused', words: 'Too short', field: 'Description' } });
  });

  it.each([
    ['a maintenance page', 503, '<!DOCTYPE html><html>We are back soon</html>', 'crmDown'],
    ['a page instead of data', 200, '\n<html><body>Loading</body></html>', 'crmDown'],
    ['half an answer', 200, '{"done":tr', 'unreadable'],
    ['an empty answer', 200, '', 'unreadable'],
    ['an answer of another shape', 200, '{"done":"yes"}', 'unreadable'],
    ['edge routing', 420, '', 'crmDown'],
    ['a bad gateway', 502, '<html>', 'crmDown'],
    ['an address that is too long', 414, '', 'bug'],
    ['a refusal without a reason', 400, 'oops', 'unreadable'],
    ['a stale session at the identity service', 403, 'Bad_OAuth_Token', 'signedOut'],
    [
      'an app that an administrator blocked',
      400,
      '{"error":"OAUTH_APP_BLOCKED","error_description":"this app is blocked by admin"}',
      'apiRefused',
    ],
  ])('%s', async (_, status, text, kind) => {
    const { result } = await ask(answering(status, text));
    expect(result).toMatchObject({ ok: false, problem: { kind } });
  });

  it.each([
    ['no network', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no answer in time', async () => Promise.reject(new DOMException('timed out', 'TimeoutError'))],
    [
      'a connection that breaks',
      async () => new Response(new ReadableStream({ start: stream => stream.error(new Error('reset')) })),
    ],
  ])('%s is being offline', async (_, fetch) => {
    expect((await ask(fetch)).result).toEqual({ ok: false, problem: { kind: 'offline' } });
  });
});

describe('how Salesforce is asked', () => {
  it('with the token alone, and never to be sent on to another host', async () => {
    let sent: [string, RequestInit] | null = null;
    await ask(async (url, init) => {
      sent = [url, init];
      return new Response('{"done":true}');
    });
    expect(sent).toMatchObject([
      'https://acme.my.salesforce.com/services/data/v67.0/query?q=x',
      {
        credentials: 'omit',
        redirect: 'error',
        headers: { Authorization: 'Bearer 00D!secret' },
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it('the count of API requests is read from every answer', async () => {
    const { usage } = await ask(answering(200, '{"done":true}', { 'Sforce-Limit-Info': 'api-usage=10018/100000' }));
    expect(usage).toEqual({ used: 10018, allowed: 100000 });
    expect((await ask(answering(200, '{"done":true}'))).usage).toBeNull();
  });
});
