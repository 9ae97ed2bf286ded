import type { ProblemKind } from '@/lib/result';
import type { Fault } from '../demo-org/faults';
import type { OrgWorld } from '../support/org-world';
import { loseCookie, noNetwork, repeats, signInColleague } from './faults-outside';

/** What can go wrong while tags are on their way to the CRM, and what the rep then sees of them. */
export type WriteFaultRow = {
  what: string;
  /** Makes it happen. Gives back how it ends. */
  begin: (world: OrgWorld) => (() => void) | undefined;
  sees: { state: 'queued' | 'refused'; problem: ProblemKind } | 'arrived';
};

const WRITE = { method: 'PATCH', path: /composite\/sobjects$/ };
const LOOK = { method: 'POST', path: /composite\/sobjects\/Task$/ };

function given(what: string, fault: Fault, problem: ProblemKind): WriteFaultRow {
  return { what, begin: world => world.demo.faults.add(fault), sees: { state: stateOf(problem), problem } };
}

function stateOf(problem: ProblemKind): 'queued' | 'refused' {
  return ['refused', 'notAllowed', 'gone'].includes(problem) ? 'refused' : 'queued';
}

/** The request as a whole is refused. */
function refusal(errorCode: string, status: number, problem: ProblemKind, match = WRITE): WriteFaultRow {
  const what = `${errorCode} (${status}) for the request${match === LOOK ? ', while looking' : ''}`;
  return given(what, { kind: 'custom', status, body: [{ errorCode, message: `says ${errorCode}` }], match }, problem);
}

/** Each record is refused by itself, with HTTP 200 for the request. */
function ofRecords(statusCode: string, problem: ProblemKind): WriteFaultRow {
  const record = { success: false, errors: [{ statusCode, message: `says ${statusCode}`, fields: [] }] };
  return given(
    `${statusCode} for each record`,
    { kind: 'custom', status: 200, body: [record, record], match: WRITE },
    problem,
  );
}

const codes: WriteFaultRow[] = [
  refusal('INVALID_SESSION_ID', 401, 'signedOut'),
  refusal('INVALID_SESSION_ID', 401, 'signedOut', LOOK),
  refusal('REQUEST_LIMIT_EXCEEDED', 403, 'limitReached'),
  refusal('REQUEST_LIMIT_EXCEEDED', 403, 'limitReached', LOOK),
  refusal('INVALID_FIELD', 400, 'notAllowed', LOOK),
  refusal('JSON_PARSER_ERROR', 400, 'refused'),
  refusal('UNABLE_TO_LOCK_ROW', 400, 'busy'),
  refusal('SERVER_UNAVAILABLE', 503, 'crmDown'),
  refusal('UNSUPPORTED_API_VERSION', 410, 'bug'),
  ofRecords('UNABLE_TO_LOCK_ROW', 'busy'),
  ofRecords('INSUFFICIENT_ACCESS_OR_READONLY', 'notAllowed'),
  ofRecords('INVALID_FIELD_FOR_INSERT_UPDATE', 'refused'),
  ofRecords('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'refused'),
  ofRecords('CANNOT_EXECUTE_FLOW_TRIGGER', 'refused'),
];

const network: WriteFaultRow[] = [
  given('502 from the edge of Salesforce', { kind: 'custom', status: 502, body: 'routing', match: WRITE }, 'crmDown'),
  given('503 with a maintenance page', { kind: 'serverUnavailable' }, 'crmDown'),
  given("the company network's sign-in page instead of data", { kind: 'htmlInsteadOfJson', match: WRITE }, 'crmDown'),
  given('the connection drops before Salesforce acted', { kind: 'dropBeforeActing', match: WRITE }, 'offline'),
  given('the connection drops after Salesforce acted', { kind: 'dropAfterActing', match: WRITE, times: 1 }, 'offline'),
  given('half a JSON, after Salesforce acted', { kind: 'halfJson', match: WRITE, times: 1 }, 'unreadable'),
  given('half a JSON while looking', { kind: 'halfJson', match: LOOK }, 'unreadable'),
  given('an answer of another shape, after Salesforce acted', { kind: 'wrongShape', match: WRITE }, 'unreadable'),
  given('an answer for none of the records', { kind: 'custom', status: 200, body: [], match: WRITE }, 'unreadable'),
  {
    what: 'slow answers',
    begin: world => world.demo.faults.add({ kind: 'slow', ms: 100 }),
    sees: 'arrived',
  },
  {
    what: 'the browser repeats the request by itself: Salesforce acts twice',
    begin: repeats('PATCH'),
    sees: 'arrived',
  },
];

const device: WriteFaultRow[] = [
  {
    what: 'the cookie vanished before the tags were sent',
    begin: loseCookie,
    sees: { state: 'queued', problem: 'signedOut' },
  },
  {
    what: 'a colleague signed in at the same browser',
    begin: signInColleague,
    sees: { state: 'queued', problem: 'otherUser' },
  },
  {
    what: 'no network at all',
    begin: noNetwork,
    sees: { state: 'queued', problem: 'offline' },
  },
];

export const writeFaultTable: readonly WriteFaultRow[] = [...codes, ...network, ...device];
