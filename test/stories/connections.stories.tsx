import { Connections } from '@/components/options/Connections';
import { AskContext } from '@/components/shared/ask';
import type { Connection } from '@/lib/messages/views';
import { failed } from '@/lib/result';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import type { Story } from './story';
import '@/components/options/OptionsScreen.css';
import { espo, salesforce } from '../support/settings-views';

/** CRMs in the settings: none, one that was added, and removing it. */
const widths = [320, 420, 900];
const height = 480;
const twenty: Connection = {
  ...salesforce,
  place: 'sales-europe.twenty.example.com',
  crm: 'Twenty',
  isAdded: true,
  canSignInByApp: false,
  problem: { kind: 'sessionResting' },
};

const signIn = { redirectAddress: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/salesforce' };
const refused: Connection = { ...salesforce, problem: { kind: 'apiRefused' } };
const key = '3MVG9n_HvETGhr3Ag5LpVV8lG5Q0kHPXKzWmZ9yfXvR2';

function connections(all: Connection[], replies: Replies = {}) {
  return () => (
    <AskContext.Provider value={cannedScreen(replies).asking}>
      <main class="options">
        <h1>Settings</h1>
        <section>
          <h2>Connections</h2>
          <Connections connections={all} />
        </section>
      </main>
    </AskContext.Provider>
  );
}

export const stories: Story[] = [
  { name: 'connections-none', draw: connections([]), widths, height },
  { name: 'connections-added', draw: connections([salesforce, espo, twenty]), widths, height: 640 },
  {
    name: 'connections-removing',
    draw: connections([salesforce, espo]),
    press: ['Remove EspoCRM at localhost:8080/crm…'],
    widths,
    height: 640,
  },
  {
    name: 'connections-app',
    draw: connections([refused], { readAppSignIn: { ...signIn, consumerKey: null, isConnected: false } }),
    widths,
    height: 1080,
  },
  {
    name: 'connections-app-wrong',
    draw: connections([{ ...refused, problem: { kind: 'connectAgain' } }], {
      readAppSignIn: { ...signIn, consumerKey: key, isConnected: true },
      connectByApp: () => failed({ kind: 'connectRefused', words: 'this app is blocked by admin' }),
    }),
    press: ['Connect'],
    widths,
    height: 1180,
  },
  {
    name: 'connections-app-connected',
    draw: connections([salesforce], { readAppSignIn: { ...signIn, consumerKey: key, isConnected: true } }),
    widths,
    height,
  },
  {
    name: 'connections-app-unread',
    draw: connections([salesforce], { readAppSignIn: refusing('bug') }),
    widths,
    height,
  },
  { name: 'connections-refused', draw: connections([salesforce]), press: ['Add'], widths, height },
];
