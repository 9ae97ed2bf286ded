import type { z } from 'zod';
import type { Answers, inputs, MessageName } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import type { Deps, Sender } from './deps';
import { dismissTold } from './dismiss';
import { linkActivities, undoLinks } from './link-activities';
import { logCall } from './log-call';
import { pageSaved } from './page-saved';
import { pageShows } from './page-shows';
import { readAccount } from './read-account';
import { exportPlan, readPlan, readSetup } from './read-plan';
import { readRecords } from './read-records';
import { readWeek } from './read-week';
import { refreshAccount } from './refresh-account';
import { readRules, saveRules } from './rules';
import { savePlan } from './save-plan';
import { dropOutboxEntry, sendOutbox } from './send-outbox';
import { endLearning, setBackfill, setBadge, setPanel } from './settings';
import { importPlan, startPlan } from './start-plan';
import { syncActivities } from './sync-activities';
import { addTagRule, keepTagRules, previewTagRule, readTagRules } from './tag-rules';

type Handled<Name extends MessageName> = z.output<(typeof inputs)[Name]>;

/** Which verb answers which message. A message without a verb does not compile. */
export type Handlers = {
  [Name in MessageName]: (deps: Deps, input: Handled<Name>, sender: Sender) => Promise<Result<Answers[Name]>>;
};

export const handlers: Handlers = {
  pageShows,
  pageSaved,
  setPanel,
  readAccount,
  refreshAccount,
  syncActivities,
  linkActivities,
  previewTagRule,
  addTagRule,
  readTagRules,
  keepTagRules,
  undoLinks,
  logCall,
  sendOutbox,
  dropOutboxEntry,
  readWeek,
  readRecords,
  readSetup,
  startPlan,
  importPlan,
  readPlan,
  savePlan,
  exportPlan,
  setBackfill,
  setBadge,
  endLearning,
  dismiss: dismissTold,
  readRules,
  saveRules,
};
