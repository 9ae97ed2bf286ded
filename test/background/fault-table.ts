import type { ProblemKind } from '@/lib/result';
import type { Fault } from '../demo-org/faults';
import type { OrgWorld } from '../support/org-world';
import { loseCookie, noNetwork, repeats, signInColleague } from './faults-outside';

/** What can go wrong while a logged call is on its way to the CRM, and what the rep then sees. */
export type FaultRow = {
  /** What happens. */
  what: string;
  /** Makes it happen. Gives back how it ends. */
  begin: (world: OrgWorld) => (() => void) | undefined;
  /** What the rep sees of the call while it lasts: waiting, refused, or nothing because it went through. */
  sees: { state: 'queued' | 'refused'; problem: ProblemKind } | 'arrived';
  /** Refused work goes only when the rep asks; all else by itself. */
  ends: 'goes by itself' | 'rep tries again';
};

const POST = { method: 'POST', path: /sobjects\/Task$/ };
const LOOK = { path: /FROM Task WHERE OwnerId/ };

function fault(given: Fault): FaultRow['begin'] {
  return world => world.demo.faults.add(given);
}

function refusal(
  errorCode: string,
  status: number,
  message: string,
  problem: ProblemKind,
  match: NonNullable<Fault['match']> = POST,
): FaultRow {
  const isFinal = problem === 'refused' || problem === 'notAllowed' || problem === 'gone';
  return {
    what: `${errorCode} (${status}${match === POST ? '' : ', while looking'})`,
    begin: fault({ kind: 'custom', status, body: [{ errorCode, message }], match }),
    sees: { state: isFinal ? 'refused' : 'queued', problem },
    ends: isFinal ? 'rep tries again' : 'goes by itself',
  };
}

function waits(what: string, given: Fault, problem: ProblemKind): FaultRow {
  return { what, begin: fault(given), sees: { state: 'queued', problem }, ends: 'goes by itself' };
}

const codes: FaultRow[] = [
  refusal('INVALID_SESSION_ID', 401, 'Session expired or invalid', 'signedOut', {}),
  refusal('INVALID_SESSION_ID', 401, 'This session is not valid for use with the REST API', 'apiRefused', {}),
  refusal('REQUEST_LIMIT_EXCEEDED', 403, 'TotalRequests Limit exceeded.', 'limitReached'),
  refusal('REQUEST_LIMIT_EXCEEDED', 403, 'ConcurrentPerOrgLongTxn Limit exceeded.', 'limitReached', LOOK),
  refusal('INVALID_FIELD', 400, "No such column 'CallObject' on entity 'Task'.", 'notAllowed', LOOK),
  refusal('INVALID_TYPE', 400, "sObject type 'TaskStatus' is not supported.", 'notAllowed', { path: /TaskStatus/ }),
  refusal('MALFORMED_QUERY', 400, "unexpected token: 'FROM'", 'bug', LOOK),
  refusal('QUERY_TOO_COMPLICATED', 400, 'Query is too complicated.', 'bug', LOOK),
  refusal('MALFORMED_ID', 400, 'Account ID: id value of incorrect type: 003…', 'bug'),
  refusal('NOT_FOUND', 404, 'The requested resource does not exist', 'gone'),
  refusal('ENTITY_IS_DELETED', 404, 'entity is deleted', 'gone'),
  refusal('ENTITY_IS_DELETED', 400, 'entity is deleted', 'gone'),
  refusal('INVALID_CROSS_REFERENCE_KEY', 404, 'invalid cross reference id', 'gone'),
  refusal('INSUFFICIENT_ACCESS_OR_READONLY', 400, 'insufficient access rights on object id', 'notAllowed'),
  refusal('INSUFFICIENT_ACCESS', 403, 'insufficient access rights on object id', 'notAllowed'),
  refusal('INVALID_FIELD_FOR_INSERT_UPDATE', 400, 'Unable to create/update fields: CallDisposition.', 'refused'),
  refusal('UNABLE_TO_LOCK_ROW', 400, 'unable to obtain exclusive access to this record: 001…', 'busy'),
  refusal('UNABLE_TO_LOCK_ROW', 500, 'unable to obtain exclusive access to this record: 001…', 'busy'),
  refusal('DUPLICATE_VALUE', 400, 'duplicate value found: Key__c duplicates value on record with id: 00T…', 'refused'),
  refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION', 400, 'Please choose an outcome first.', 'refused'),
  refusal('REQUIRED_FIELD_MISSING', 400, 'Required fields are missing: [Type]', 'refused'),
  refusal('FIELD_INTEGRITY_EXCEPTION', 400, 'Recurrence is not allowed.', 'refused'),
  refusal('SERVER_UNAVAILABLE', 503, 'Service unavailable', 'crmDown'),
  refusal('OPERATION_TOO_LARGE', 400, 'exceeded 100000 distinct ids', 'refused', LOOK),
  refusal('UNSUPPORTED_API_VERSION', 410, 'The API version is retired', 'bug'),
];

const network: FaultRow[] = [
  waits('420 from the edge of Salesforce', { kind: 'custom', status: 420, body: 'routing', match: POST }, 'crmDown'),
  waits('502 from the edge of Salesforce', { kind: 'custom', status: 502, body: 'routing', match: POST }, 'crmDown'),
  waits('503 with a maintenance page', { kind: 'serverUnavailable' }, 'crmDown'),
  waits("the company network's sign-in page instead of data", { kind: 'htmlInsteadOfJson', match: POST }, 'crmDown'),
  waits('the connection drops before Salesforce acted', { kind: 'dropBeforeActing', match: POST }, 'offline'),
  waits('the connection drops after Salesforce acted', { kind: 'dropAfterActing', match: POST, times: 1 }, 'offline'),
  waits('half a JSON, after Salesforce acted', { kind: 'halfJson', match: POST, times: 1 }, 'unreadable'),
  waits('half a JSON while looking', { kind: 'halfJson', match: LOOK }, 'unreadable'),
  waits('an answer of another shape, after Salesforce acted', { kind: 'wrongShape', match: POST }, 'unreadable'),
  {
    what: 'slow answers',
    begin: fault({ kind: 'slow', ms: 150 }),
    sees: 'arrived',
    ends: 'goes by itself',
  },
  {
    what: 'the browser repeats the request by itself: Salesforce acts twice',
    begin: repeats('POST'),
    sees: 'arrived',
    ends: 'goes by itself',
  },
];

const device: FaultRow[] = [
  {
    what: "the device's clock is three hours fast, and the answer is lost",
    begin: world => skewed(world, 3),
    sees: { state: 'queued', problem: 'offline' },
    ends: 'goes by itself',
  },
  {
    what: "the device's clock is three hours slow, and the answer is lost",
    begin: world => skewed(world, -3),
    sees: { state: 'queued', problem: 'offline' },
    ends: 'goes by itself',
  },
  {
    what: 'the cookie vanished before the call was sent',
    begin: loseCookie,
    sees: { state: 'queued', problem: 'signedOut' },
    ends: 'goes by itself',
  },
  {
    what: 'the cookie vanishes while the call is being sent',
    begin: world => beforeCreation(world, () => void world.browser.cookieJar.splice(1)),
    sees: { state: 'queued', problem: 'signedOut' },
    ends: 'goes by itself',
  },
  {
    what: 'a colleague signed in at the same browser before the call was sent',
    begin: signInColleague,
    sees: { state: 'queued', problem: 'otherUser' },
    ends: 'goes by itself',
  },
  {
    what: '"Login As" while the call is being sent',
    begin: world => {
      let back = (): void => undefined;
      const end = beforeCreation(world, () => {
        back = signInColleague(world);
      });
      return () => {
        end();
        back();
      };
    },
    sees: { state: 'queued', problem: 'otherUser' },
    ends: 'goes by itself',
  },
  {
    what: 'no network at all',
    begin: noNetwork,
    sees: { state: 'queued', problem: 'offline' },
    ends: 'goes by itself',
  },
];

export const faultTable: readonly FaultRow[] = [...codes, ...network, ...device];

function skewed(world: OrgWorld, hours: number): () => void {
  const remove = world.demo.faults.add({ kind: 'dropAfterActing', match: POST, times: 1 });
  world.aheadMs = hours * 3_600_000;
  return () => {
    remove();
    world.aheadMs = 0;
  };
}

/** Just before the closed statuses are asked for, which is the last question before the call is created. */
function beforeCreation(world: OrgWorld, act: () => void): () => void {
  const { browser } = world;
  const send = browser.fetch;
  const cookies = browser.cookieJar.map(cookie => ({ ...cookie }));
  let isDone = false;
  browser.fetch = async (url, init) => {
    const answer = await send(url, init);
    if (url.includes('TaskStatus') && !isDone) {
      isDone = true;
      act();
    }
    return answer;
  };
  return () => {
    browser.fetch = send;
    browser.cookieJar.splice(0, browser.cookieJar.length, ...cookies);
  };
}
