import { Connections } from '@/components/options/Connections';
import { AskContext } from '@/components/shared/ask';
import type { WriteBackPreview, WriteBackView, WriteTargetsView } from '@/lib/messages/settings-views';
import type { Connection } from '@/lib/messages/views';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import type { Story } from './story';
import '@/components/options/OptionsScreen.css';
import { calmWriteBack, salesforce, writeTargets } from '../support/settings-views';

/** Tags that are written to a CRM, in the settings: off, picking, the preview, on, and what can be amiss. */
const widths = [320, 420, 1000];
const off: WriteBackView = { canTurnOn: true, on: null };
const missing: WriteTargetsView = { ...writeTargets, package: { state: 'missing' } };
const notAllowed: WriteTargetsView = {
  kind: 'listed',
  package: { state: 'notAllowed', fields: ['Plan_Objective__c', 'Plan_Link_Key__c'] },
  fields: [],
};
const O1 = 'Agree a 2-line paid pilot with ABCD by 15 Dec 2026';
const inField: WriteBackPreview = {
  label: 'Rep plan',
  plan: null,
  lines: [
    {
      subject: 'Scope call with Tom',
      day: '2026-11-20',
      isOccupied: false,
      fields: [{ field: 'Rep_Plan__c', now: null, will: `${O1} › Close $1.80M new ACV [O1 2026-11-20T15:00:00Z]` }],
    },
    {
      subject: 'Support ticket 4711',
      day: '2026-11-19',
      isOccupied: false,
      fields: [
        {
          field: 'Rep_Plan__c',
          now: null,
          will: 'Set aside: Customer service [set-aside:customerService 2026-11-19T09:12:00Z]',
        },
      ],
    },
    {
      subject: 'Plant visit',
      day: '2026-11-18',
      isOccupied: true,
      fields: [{ field: 'Rep_Plan__c', now: 'Tom wants two lines', will: 'Tom wants two lines' }],
    },
  ],
};
const inPackage: WriteBackPreview = {
  label: null,
  plan: { title: 'Upper Midwest territory plan 2026', goals: 5, objectives: 12 },
  lines: [
    {
      subject: 'Scope call with Tom',
      day: '2026-11-20',
      isOccupied: false,
      fields: [
        { field: 'Plan_Objective__c', now: null, will: O1 },
        { field: 'Plan_Set_Aside__c', now: null, will: null },
        { field: 'Plan_Link_Key__c', now: null, will: 'O1 2026-11-20T15:00:00Z' },
      ],
    },
  ],
};
const calm: NonNullable<WriteBackView['on']> = {
  ...calmWriteBack,
  untold: 118,
  plan: { written: 17, of: 17, refused: null },
};
const busy: typeof calm = {
  ...calm,
  into: { kind: 'field', label: 'Rep plan' },
  queued: 3,
  refusedCount: 1,
  refused: [
    {
      entryId: 4,
      subject: 'Morning call',
      day: '2026-11-20',
      problem: { kind: 'refused', words: 'Please choose an outcome before you close a call.' },
    },
  ],
  plan: null,
  conflicts: [
    {
      activityId: 'a',
      subject: 'Noon call',
      day: '2026-11-19',
      stays: { kind: 'objective', statement: O1 },
      gaveWay: { kind: 'setAside', reason: 'requiredAdmin' },
      wasHere: true,
    },
  ],
};
const earlier: typeof calm = { ...calm, queued: 200, untold: 0, earlier: { done: 1_200, total: 4_310 } };
const waiting: typeof calm = { ...calm, queued: 3, untold: 0, problem: { kind: 'offline' } };

function drawn(view: WriteBackView, replies: Replies = {}, crm: Connection = salesforce) {
  return () => (
    <AskContext.Provider value={cannedScreen({ readWriteBack: view, ...replies }).asking}>
      <main class="options">
        <h1>Settings</h1>
        <section>
          <h2>Connections</h2>
          <Connections connections={[crm]} />
        </section>
      </main>
    </AskContext.Provider>
  );
}

const setUp = 'Set up tags in';
const look = 'Show what would be written';

export const stories: Story[] = [
  { name: 'write-back-off', draw: drawn(off), widths, height: 640 },
  {
    name: 'write-back-choice',
    draw: drawn(off, { readWriteTargets: writeTargets }),
    press: [setUp],
    widths,
    height: 760,
  },
  { name: 'write-back-missing', draw: drawn(off, { readWriteTargets: missing }), press: [setUp], widths, height: 860 },
  {
    name: 'write-back-not-allowed',
    draw: drawn(off, { readWriteTargets: notAllowed }),
    press: [setUp],
    widths,
    height: 760,
  },
  {
    name: 'write-back-failed',
    draw: drawn(off, { readWriteTargets: refusing('signedOut') }),
    press: [setUp],
    widths,
    height: 700,
  },
  {
    name: 'write-back-named',
    draw: drawn(
      off,
      { readWriteTargets: { kind: 'named' } },
      { ...salesforce, place: 'localhost:8080/crm', crm: 'EspoCRM' },
    ),
    press: [setUp],
    widths,
    height: 640,
  },
  {
    name: 'write-back-preview-field',
    draw: drawn(off, { readWriteTargets: missing, previewWriteBack: inField }),
    press: [setUp, look],
    widths,
    height: 1000,
  },
  {
    name: 'write-back-preview-package',
    draw: drawn(off, { readWriteTargets: writeTargets, previewWriteBack: inPackage }),
    press: [setUp, look],
    widths,
    height: 820,
  },
  { name: 'write-back-on', draw: drawn({ canTurnOn: true, on: calm }), widths, height: 700 },
  { name: 'write-back-busy', draw: drawn({ canTurnOn: true, on: busy }), widths, height: 1000 },
  {
    name: 'write-back-not-done',
    draw: drawn(
      { canTurnOn: true, on: busy },
      { dropOutboxEntry: refusing('storageFull'), seeConflicts: refusing('storageFull') },
    ),
    press: ['Keep it here: Morning call', 'Got it'],
    widths,
    height: 1200,
  },
  { name: 'write-back-earlier', draw: drawn({ canTurnOn: true, on: earlier }), widths, height: 700 },
  { name: 'write-back-waiting', draw: drawn({ canTurnOn: true, on: waiting }), widths, height: 760 },
];
