import { defaultDigest } from '@/lib/domain/targets/digest';
import type { SetupView } from '@/lib/messages/settings-views';
import { aWeek } from './week-view';

/** The settings of somebody who has just installed the extension. */
export const freshSetup: SetupView = {
  plan: null,
  connections: [],
  judgesFrom: null,
  isBackfillOn: false,
  isBadgeOn: true,
  learningUntil: null,
  weekStart: 'locale',
  digest: defaultDigest,
};

/** The settings of somebody who has a plan and a CRM. */
export const fullSetup: SetupView = {
  ...freshSetup,
  plan: { title: 'Upper Midwest territory plan 2026', objectives: 12 },
  connections: aWeek().connections,
  judgesFrom: '2026-11-20',
};
