import type { z } from 'zod';
import type { Answers, inputs, MessageName } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { addCrm } from './add-crm';
import { setApiShare } from './api-share';
import { correctFirst } from './correct-first';
import type { Deps, Sender } from './deps';
import { dismissTold } from './dismiss';
import { linkActivities, undoLinks } from './link-activities';
import { logCall } from './log-call';
import { pageSaved } from './page-saved';
import { pageShows } from './page-shows';
import { addPlan, readPlans, setPlanStatus } from './plans';
import { readAccount } from './read-account';
import { readDay } from './read-day';
import { exportPlan, readPlan, readSetup } from './read-plan';
import { readRecords } from './read-records';
import { readWeek } from './read-week';
import { refreshAccount } from './refresh-account';
import { removeCrm } from './remove-crm';
import { readRules, saveRules } from './rules';
import { savePlan } from './save-plan';
import { dropOutboxEntry, sendOutbox } from './send-outbox';
import { endLearning, setBackfill, setBadge, setPanel } from './settings';
import { importPlan, startPlan } from './start-plan';
import { syncActivities } from './sync-activities';
import { addTagRule, keepTagRules, previewTagRule, readTagRules } from './tag-rules';
import { saveWeek } from './week-settings';

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
  readDay,
  correctFirst,
  saveWeek,
  readRecords,
  addCrm,
  removeCrm,
  readSetup,
  startPlan,
  importPlan,
  readPlan,
  readPlans,
  addPlan,
  setPlanStatus,
  savePlan,
  exportPlan,
  setBackfill,
  setBadge,
  setApiShare,
  endLearning,
  dismiss: dismissTold,
  readRules,
  saveRules,
};
