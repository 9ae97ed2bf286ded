import { instantFrom } from '../plan-file/worked-activities';

/**
 * Of a worked example only what a verdict or a sum turns on. A slip in what is merely told (sections, reviews, measures,
 * questions about accounts) then refuses nothing, and `null` is the same as left out. What is no object stays as it is:
 * the reading that follows refuses it by its place.
 */
export function judgedPart(json: unknown): unknown {
  const part = only(json, {
    ...keep('schema', 'timeZone', 'workWeek', 'holidays', 'daysOff', 'rules', 'activities', 'expectedSummary'),
    asOf: momentAsWeWriteIt,
    installedAt: momentAsWeWriteIt,
    rep: part => only(part, keep('id', 'name')),
    plan: part => only(part, keep('id', 'name', 'type', 'startDate', 'endDate', 'fiscalYearStartMonth')),
    funnel: part => only(part, keep(...funnelFields)),
    accounts: each(accountPart),
    goals: each(part => only(part, keep('id', 'kind', 'title', 'weight'))),
    objectives: each(objectivePart),
  });
  return isObject(part) ? { holidays: [], ...part } : part;
}

const funnelFields = [
  'annualTarget',
  'averageDeal',
  'opportunityToWin',
  'firstConversationToOpportunity',
  'sellingWeeks',
  'attemptsPerFirstConversation',
];

/** A moment may be written without seconds, or with `+0000`, as those of activities may. */
function momentAsWeWriteIt(part: unknown): unknown {
  return (typeof part === 'string' ? instantFrom(part) : null) ?? part;
}

/** One that is not said to be on the plan is not. */
function accountPart(part: unknown): unknown {
  const account = only(part, keep('key', 'id', 'name', 'relationship', 'onPlan'));
  return isObject(account) ? { onPlan: false, ...account } : account;
}

function objectivePart(part: unknown): unknown {
  const objective = only(part, {
    ...keep('id', 'goalId', 'title', 'scope', 'accounts', 'startDate', 'endDate', 'status', 'closedOn', 'cadenceDays'),
    tactics: each(tacticPart),
  });
  return isObject(objective) ? { accounts: [], tactics: [], ...objective } : objective;
}

/** A tactic is asked for the kinds of its actions alone; what else a plan wants of one is filled in. */
function tacticPart(part: unknown): unknown {
  const tactic = only(part, keep('types'));
  return isObject(tactic) ? { what: 'Not asked', owner: '', count: 1, per: 'objective', ...tactic } : tactic;
}

type Keep = (part: unknown) => unknown;

/** The fields of an object that have a name here and hold something, each as its function leaves it. */
function only(json: unknown, fields: Readonly<Record<string, Keep>>): unknown {
  if (!isObject(json)) return json;
  const kept = Object.entries(fields).flatMap(([name, keptOf]) => {
    const part = Object.hasOwn(json, name) ? json[name] : null;
    return part === null || part === undefined ? [] : [[name, keptOf(part)] as const];
  });
  return Object.fromEntries(kept);
}

function keep(...names: string[]): Record<string, Keep> {
  return Object.fromEntries(names.map(name => [name, part => part]));
}

function each(keptOf: Keep): Keep {
  return parts => (Array.isArray(parts) ? parts.map(keptOf) : parts);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
