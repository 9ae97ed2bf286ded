/** What can ordinarily go wrong is a value; a throw is a bug. */
export type Result<Value, Trouble = Problem> = { ok: true; value: Value } | { ok: false; problem: Trouble };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failed<Trouble>(problem: Trouble): { ok: false; problem: Trouble } {
  return { ok: false, problem };
}

/**
 * Everything that can ordinarily go wrong, by name. Each has a sentence `problem_<kind>` in the locale files; those a
 * person can do something about also have a next step `problem_<kind>_next`.
 */
export const problemKinds = [
  // The CRM and the way to it.
  'signedOut', // no session, or it has expired: sign in again helps
  'apiRefused', // this session may not use the API: signing in again never helps
  'limitReached', // the org's API requests for today are used up
  'shareReached', // the share of the org's API requests that the rep allows is used up
  'offline', // no answer at all
  'crmDown', // 5xx, maintenance page, edge routing
  'notAllowed', // no right to this record or action
  'gone', // the record was deleted
  'busy', // the record is locked by somebody else for a moment
  'refused', // the CRM said no in its own words
  'alreadySent', // taking back what the CRM has, or may have
  'unreadable', // an answer of the wrong shape
  'otherUser', // somebody else is signed in than the one the work belongs to
  'connectAgain', // the rep has signed in anew since the company's app was connected
  'connectStopped', // the window for signing in through the app was closed, or gave no answer to what was asked
  'connectRefused', // the org did not accept the app, in its own words
  'noExample', // nothing of that CRM is here yet to try a named field on
  'noAccountPlans', // account plans are switched off in the org, or not for this user
  'unknownPlace', // the page is of no CRM that is known
  'sessionResting', // the session goes on, but only the CRM's own page can renew it
  'otherVersion', // this version of the CRM lacks something we cannot do without
  // Adding a CRM.
  'badAddress', // no address of a website
  'plainHttp', // http on a host others could listen to
  'needsNoAdding', // Salesforce: known already
  'noCrm', // no CRM that is known answers there
  'permissionRefused', // the rep did not let us use the site, or took that back
  // The plan and its file.
  'notJson',
  'notAPlan',
  'badObjectives', // all of the file fits but some of its objectives: it can be taken in without them
  'tooLarge',
  'newerFile',
  'changedElsewhere', // the plan was saved from another tab since it was read
  'noPlan',
  // This device.
  'missing', // what the message names is not stored (any more)
  'storageFull',
  'badInput', // a message that does not fit the protocol
  'bug', // somebody must look
] as const;

export type ProblemKind = (typeof problemKinds)[number];

export type Problem = {
  kind: ProblemKind;
  /** The CRM's own words, or the reason from a schema. Shown as text, never as markup. */
  words?: string | undefined;
  /** Where in the file or form: `objectives[3].measure.target`. */
  field?: string | undefined;
  /** The objectives of a file that do not fit: what each is called, its field, and the reason. */
  bad?: { name: string; field: string; words: string }[] | undefined;
};
