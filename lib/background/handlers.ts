import type { z } from 'zod';
import type { Answers, inputs, MessageName } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { addCrm } from './add-crm';
import { setApiShare } from './api-share';
import { connectByApp, disconnectApp, readAppSignIn } from './app-sign-in';
import { correctFirst } from './correct-first';
import { importCrmPlan, readCrmPlans } from './crm-plans';
import type { Deps, Sender } from './deps';
import { dismissTold } from './dismiss';
import { forgetLearned, learnAgain, readLearned } from './learned';
import { linkActivities, undoLinks } from './link-activities';
import { logCall } from './log-call';
import { pageSaved } from './page-saved';
import { pageShows } from './page-shows';
import { planCall } from './plan-call';
import { addPlan, readPlans, setPlanStatus } from './plans';
import { previewWriteBack } from './preview-write-back';
import { readAccount } from './read-account';
import { readDay } from './read-day';
import { readFlagged } from './read-flagged';
import { readHistory } from './read-history';
import { exportPlan, readPlan, readSetup } from './read-plan';
import { readRecords } from './read-records';
import { readUsualWeek } from './read-usual-week';
import { readWeek } from './read-week';
import { readWriteBack } from './read-write-back';
import { refreshAccount } from './refresh-account';
import { removeCrm } from './remove-crm';
import { readRules, saveRules } from './rules';
import { savePlan } from './save-plan';
import { dropOutboxEntry, sendOutbox } from './send-outbox';
import { endLearning, setBackfill, setBadge, setPanel } from './settings';
import { importPlan, startPlan } from './start-plan';
import { syncActivities } from './sync-activities';
import { addTagRule, keepTagRules, previewTagRule, readTagRules } from './tag-rules';
import { takeBackCall } from './take-back-call';
import { saveWeek } from './week-settings';
import { readWriteTargets, seeConflicts, setWriteBack, writeEarlier } from './write-back';

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
  readLearned,
  forgetLearned,
  learnAgain,
  undoLinks,
  logCall,
  takeBackCall,
  sendOutbox,
  dropOutboxEntry,
  readWeek,
  readFlagged,
  readDay,
  readHistory,
  readUsualWeek,
  correctFirst,
  planCall,
  saveWeek,
  readRecords,
  addCrm,
  removeCrm,
  readAppSignIn,
  connectByApp,
  disconnectApp,
  readSetup,
  startPlan,
  importPlan,
  readPlan,
  readPlans,
  addPlan,
  readCrmPlans,
  importCrmPlan,
  setPlanStatus,
  savePlan,
  exportPlan,
  setBackfill,
  setBadge,
  setApiShare,
  readWriteBack,
  readWriteTargets,
  previewWriteBack,
  setWriteBack,
  writeEarlier,
  seeConflicts,
  endLearning,
  dismiss: dismissTold,
  readRules,
  saveRules,
};
