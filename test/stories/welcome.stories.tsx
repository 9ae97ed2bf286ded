import { AskContext } from '@/components/shared/ask';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';
import { defaultDigest } from '@/lib/domain/targets/digest';
import type { SetupView } from '@/lib/messages/settings-views';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { aWeek } from '../support/week-view';
import type { Story } from './story';

/** The first run. */
const widths = [320, 420, 900];
const fresh: SetupView = {
  plan: null,
  connections: [],
  judgesFrom: null,
  isBackfillOn: false,
  isBadgeOn: true,
  learningUntil: null,
  weekStart: 'locale',
  digest: defaultDigest,
};
const full: SetupView = {
  ...fresh,
  plan: { title: 'Upper Midwest territory plan 2026', objectives: 12 },
  connections: aWeek().connections,
  judgesFrom: '2026-11-20',
};
function welcome(setup: SetupView, more: Replies = {}) {
  return () => (
    <AskContext.Provider value={cannedScreen({ readSetup: setup, ...more }).asking}>
      <WelcomeScreen goTo={() => undefined} />
    </AskContext.Provider>
  );
}

export const stories: Story[] = [
  { name: 'welcome-first', draw: welcome(fresh), widths },
  {
    name: 'welcome-no-room',
    draw: welcome(fresh, { startPlan: refusing('storageFull') }),
    press: ['Start with the sample'],
    widths,
  },
  { name: 'welcome-ready', draw: welcome(full), widths },
];
