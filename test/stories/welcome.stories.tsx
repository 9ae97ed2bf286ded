import { AskContext } from '@/components/shared/ask';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';
import type { SetupView } from '@/lib/messages/settings-views';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { freshSetup, fullSetup } from '../support/setup-view';
import type { Story } from './story';

/** The first run. */
const widths = [320, 420, 900];
function welcome(setup: SetupView, more: Replies = {}) {
  return () => (
    <AskContext.Provider value={cannedScreen({ readSetup: setup, ...more }).asking}>
      <WelcomeScreen goTo={() => undefined} />
    </AskContext.Provider>
  );
}

export const stories: Story[] = [
  { name: 'welcome-first', draw: welcome(freshSetup), widths },
  {
    name: 'welcome-no-room',
    draw: welcome(freshSetup, { startPlan: refusing('storageFull') }),
    press: ['Start with the sample'],
    widths,
  },
  { name: 'welcome-ready', draw: welcome(fullSetup), widths },
];
