// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WriteBack } from '@/components/options/write-back/WriteBack';
import type { WriteBackPreview, WriteBackView } from '@/lib/messages/settings-views';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { inChicago } from '../../support/in-chicago';
import { putAway } from '../../support/put-away';
import { calmWriteBack, writeTargets } from '../../support/settings-views';

const host = 'fernhill.lightning.force.com';
const off: WriteBackView = { canTurnOn: true, on: null };
const preview: WriteBackPreview = {
  label: 'Rep plan',
  plan: null,
  lines: [
    {
      subject: 'Scope call with Tom',
      day: '2026-11-20',
      isOccupied: false,
      fields: [{ field: 'Rep_Plan__c', now: null, will: 'Paid pilot [O1 2026-11-20T15:00:00Z]' }],
    },
  ],
};
const on: NonNullable<WriteBackView['on']> = { ...calmWriteBack, into: { kind: 'field', label: 'Rep plan' } };

const conflict: (typeof on)['conflicts'][number] = {
  activityId: 'a',
  subject: 'Noon call',
  day: '2026-11-19',
  stays: { kind: 'objective', statement: 'Paid pilot' },
  gaveWay: { kind: 'none' },
  wasHere: true,
};

afterEach(async () => {
  vi.restoreAllMocks();
  await putAway();
});

function draw(view: WriteBackView, replies: Replies = {}) {
  const usual = { readWriteTargets: writeTargets, previewWriteBack: preview, setWriteBack: null };
  return drawScreen(<WriteBack host={host} crm="Salesforce" />, { readWriteBack: view, ...usual, ...replies });
}

async function settingUp(replies: Replies = {}) {
  const screen = await draw(off, replies);
  fireEvent.click(await screen.findByRole('button', { name: /^Set up tags in Salesforce/ }));
  return screen;
}

describe('turning it on', () => {
  test('is off at first: the CRM is asked nothing, and nothing is turned on', async () => {
    const screen = await draw(off);
    expect(await screen.findByText(/^Off\. Your tags stay in this browser\./)).toBeTruthy();
    expect(screen.background.askedFor('readWriteTargets')).toEqual([]);
    expect(screen.background.askedFor('setWriteBack')).toEqual([]);
  });

  test('the rep picks a field, sees exactly what would be written, and only then turns it on', async () => {
    const screen = await settingUp();
    fireEvent.change(await screen.findByLabelText('Field'), { target: { value: 'Sales_Notes__c' } });
    expect(screen.queryByRole('button', { name: 'Turn on' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show what would be written' }));
    expect(await screen.findByText('Paid pilot [O1 2026-11-20T15:00:00Z]')).toBeTruthy();
    expect(screen.getByText('Nothing has been written yet.')).toBeTruthy();
    expect(screen.background.askedFor('setWriteBack')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));
    const into = { kind: 'field', field: 'Sales_Notes__c' };
    expect(screen.background.askedFor('previewWriteBack')).toEqual([{ host, into }]);
    expect(screen.background.askedFor('setWriteBack')).toEqual([{ host, into }]);
  });

  test('the package is offered first where it is installed', async () => {
    const screen = await settingUp();
    fireEvent.click(await screen.findByRole('button', { name: 'Show what would be written' }));
    await waitFor(() =>
      expect(screen.background.askedFor('previewWriteBack')).toEqual([{ host, into: { kind: 'package' } }]),
    );
  });

  test('where it is not, it can be downloaded for the administrator, and a field is picked instead', async () => {
    const screen = await settingUp({ readWriteTargets: { ...writeTargets, package: { state: 'missing' } } });
    expect(((await screen.findByLabelText('Fields made for it')) as HTMLInputElement).disabled).toBe(true);
    const files = screen.getAllByRole('link', { name: /^Download/ }).map(link => link.getAttribute('href'));
    expect(files).toEqual(['/throughline-package.zip', '/throughline-source.zip']);
    expect((screen.getByLabelText('A text field you already have') as HTMLInputElement).checked).toBe(true);
  });

  test('fields of the package that the rep may not write are named', async () => {
    const state = { state: 'notAllowed' as const, fields: ['Plan_Link_Key__c'] };
    const screen = await settingUp({ readWriteTargets: { kind: 'listed', package: state, fields: [] } });
    expect(await screen.findByText(/you may not write all of it yet \(Plan_Link_Key__c\)/)).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Show what would be written' }) as HTMLButtonElement).disabled).toBe(
      true,
    );
  });

  test('a CRM that does not list its fields takes the name of one', async () => {
    const screen = await settingUp({ readWriteTargets: { kind: 'named' } });
    fireEvent.input(await screen.findByLabelText(/^Name of the text field/), { target: { value: ' salesPlan ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show what would be written' }));
    await waitFor(() =>
      expect(screen.background.askedFor('previewWriteBack')).toEqual([
        { host, into: { kind: 'field', field: 'salesPlan' } },
      ]),
    );
  });

  test('what goes wrong is said, and a change of mind changes nothing', async () => {
    const screen = await settingUp({ previewWriteBack: refusing('notAllowed', undefined, 'Rep_Plan__c') });
    fireEvent.click(await screen.findByRole('button', { name: 'Show what would be written' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Rep_Plan__c');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/^Off\./)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Set up tags/ }));
    expect(screen.background.askedFor('setWriteBack')).toEqual([]);
  });
});

test('how it stands could not be read: it says so, keeps what stood, and asks again', async () => {
  let isBroken = false;
  const view: WriteBackView = { canTurnOn: true, on };
  const screen = await draw(view, { readWriteBack: () => (isBroken ? failed({ kind: 'bug' } as const) : ok(view)) });
  isBroken = true;
  screen.background.become({});
  await screen.findByRole('alert');
  expect(screen.getByText(/^On since/)).toBeTruthy();
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

describe('while it is on', () => {
  test('what the CRM did not take is told in its words, to be tried again or kept here', async () => {
    const problem = { kind: 'refused' as const, words: 'Please choose an outcome first.' };
    const refused = [{ entryId: 4, subject: 'Morning call', day: '2026-11-20', problem }];
    const screen = await draw({ canTurnOn: true, on: { ...on, refusedCount: 1, refused } });
    expect(await screen.findByText(/Please choose an outcome first\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again: Morning call' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it here: Morning call' }));
    expect(screen.background.askedFor('sendOutbox')).toEqual([{ entryId: 4 }]);
    expect(screen.background.askedFor('dropOutboxEntry')).toEqual([{ entryId: 4 }]);
  });

  test.each([
    ['Try again: Morning call', 'sendOutbox'],
    ['Keep it here: Morning call', 'dropOutboxEntry'],
    ['Got it', 'seeConflicts'],
    ['Try again', 'sendOutbox'],
  ] as const)('when “%s” cannot be done, that is said', async (button, name) => {
    const problem = { kind: 'refused' as const, words: 'Please choose an outcome first.' };
    const refused = button.endsWith('call') ? [{ entryId: 4, subject: 'Morning call', day: null, problem }] : [];
    const more = { refused, refusedCount: refused.length, conflicts: button === 'Got it' ? [conflict] : [] };
    const waits = button === 'Try again' ? ({ kind: 'offline' } as const) : null;
    const screen = await draw(
      { canTurnOn: true, on: { ...on, ...more, problem: waits } },
      { [name]: refusing('storageFull') },
    );
    fireEvent.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
  });

  test('earlier tags are counted and written only when the rep says so', async () => {
    const screen = await draw({ canTurnOn: true, on: { ...on, untold: 118 } });
    expect(await screen.findByText('You tagged 118 activities before that.')).toBeTruthy();
    expect(screen.background.askedFor('writeEarlier')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Write those too' }));
    expect(screen.background.askedFor('writeEarlier')).toEqual([{ host }]);
  });

  test('a tag that was changed here and elsewhere says which stays', async () => {
    const screen = await draw({ canTurnOn: true, on: { ...on, conflicts: [conflict] } });
    expect(await screen.findByText('“Paid pilot” stays. Here you had “no tag”.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.background.askedFor('seeConflicts')).toEqual([{ activityIds: [conflict.activityId] }]);
  });

  test('since when it is on is told by the rep’s own day: in the evening in Chicago it is still the 21st', async () => {
    inChicago();
    const screen = await draw({ canTurnOn: true, on: { ...on, turnedOnAt: '2026-11-22T01:00:00Z' } });
    expect(await screen.findByText(/^On since Nov 21, 2026,/)).toBeTruthy();
  });

  test('it is turned off with one press', async () => {
    const screen = await draw({ canTurnOn: true, on });
    expect(
      await screen.findByText(/^On since .*, into “Rep plan”\. Everything you tagged since is written\.$/),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Turn off tags in Salesforce/ }));
    expect(screen.background.askedFor('setWriteBack')).toEqual([{ host, into: null }]);
  });
});

test('nothing for axe to find, off, picking, previewing and on', async () => {
  const screen = await settingUp();
  await screen.findByLabelText('Field');
  expect(await axeFinds(screen.container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Show what would be written' }));
  await screen.findByText('Nothing has been written yet.');
  expect(await axeFinds(screen.container)).toEqual([]);
  cleanup();
  const busy = await draw({ canTurnOn: true, on: { ...on, untold: 3, earlier: { done: 1, total: 2 } } });
  await busy.findByText(/^On since/);
  expect(await axeFinds(busy.container)).toEqual([]);
});
