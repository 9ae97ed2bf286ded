// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { TagRulePreview } from '@/lib/messages/settings-views';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import type { cannedAccount } from '../../support/canned';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { aTagRuleLine } from '../../support/tag-rule-lines';
import { anAccountView, anActivityLine } from '../../support/views';

afterEach(putAway);

const voicemail = anActivityLine({
  id: 'vm',
  subject: 'lvm for Tom',
  contactName: 'Tom Wexler',
  opportunityName: null,
});
const view = anAccountView({ activities: [voicemail] });
const toO1 = { kind: 'objective', objectiveId: 'O1' } as const;

function aPreview(changes: Partial<TagRulePreview> = {}): TagRulePreview {
  return {
    likenesses: ['contact', 'account', 'kind', 'subject'],
    count: 7,
    otherwise: 1,
    lines: [anActivityLine({ id: 'other', subject: 'lvm again' })],
    objectives: {},
    ...changes,
  };
}

const replies: Parameters<typeof cannedAccount>[1] = {
  previewTagRule: ({ by }) => ok(by.length === 0 ? aPreview({ count: 0, otherwise: 0, lines: [] }) : aPreview()),
  addTagRule: () => ok({ ruleId: 'rule-2' }),
  readTagRules: () => ok([aTagRuleLine(), aTagRuleLine({ id: 'rule-2' })]),
};

async function tagged(more: Parameters<typeof cannedAccount>[1] = {}) {
  const screen = await drawSidebar(view, { ...replies, ...more });
  fireEvent.keyDown(document.body, { key: '1' });
  await screen.findByText(/^Tied to/);
  return screen;
}

async function opened(more: Parameters<typeof cannedAccount>[1] = {}) {
  const screen = await tagged(more);
  fireEvent.click(screen.getByRole('button', { name: 'Always tag like this…' }));
  const sheet = within(screen.getByRole('region', { name: 'Always tag like this' }));
  await sheet.findByRole('checkbox', { name: 'Contact: Tom Wexler' });
  return { screen, sheet };
}

describe('always tag like this, in the sidebar', () => {
  test('is offered after one activity was tagged, not after several or for an honest box', async () => {
    const screen = await tagged();
    expect(screen.getByRole('button', { name: 'Always tag like this…' })).toBeTruthy();
    await putAway();
    const box = await drawSidebar(view, replies);
    fireEvent.click(box.getByRole('button', { name: /Not plan work/ }));
    fireEvent.click(box.getByRole('button', { name: /tick a box/ }));
    await box.findAllByText(/^Set aside/);
    expect(box.queryByRole('button', { name: 'Always tag like this…' })).toBeNull();
  });

  test('only what the example has can be ticked, and its contact is ticked already', async () => {
    const { sheet } = await opened();
    expect(sheet.getAllByRole('checkbox')).toHaveLength(4);
    expect(sheet.queryByRole('checkbox', { name: /^Opportunity/ })).toBeNull();
    expect(sheet.getAllByRole('checkbox').map(each => each.matches(':checked'))).toEqual([true, false, false, false]);
  });

  test('the preview follows what is ticked', async () => {
    const { screen, sheet } = await opened();
    expect(await sheet.findByText('It would have tagged 7 in the last 14 days.')).toBeTruthy();
    expect(sheet.getByText(/1 of them you tagged otherwise/)).toBeTruthy();
    expect(sheet.getByText('lvm again')).toBeTruthy();
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Kind: Call' }));
    await waitFor(() =>
      expect(screen.background.askedFor('previewTagRule').at(-1)).toEqual({
        activityId: 'vm',
        choice: toO1,
        by: ['contact', 'kind'],
      }),
    );
  });

  test('with nothing ticked there is no rule to make', async () => {
    const { sheet } = await opened();
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Contact: Tom Wexler' }));
    expect(await sheet.findByText('Tick at least one.')).toBeTruthy();
    expect(sheet.getByRole('button', { name: 'Make this a rule' })).toHaveProperty('disabled', true);
  });

  test('made, it says from now on, and undo drops that rule alone', async () => {
    const { screen, sheet } = await opened();
    fireEvent.click(sheet.getByRole('button', { name: 'Make this a rule' }));
    expect(screen.getByText('From now on.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Always tag like this' })).toBeNull();
    expect(screen.background.askedFor('addTagRule')).toEqual([{ activityId: 'vm', choice: toO1, by: ['contact'] }]);
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(screen.background.askedFor('keepTagRules')).toEqual([{ ruleIds: ['rule-1'] }]));
    expect(screen.background.askedFor('undoLinks')).toEqual([]);
  });

  test('a rule that could not be stored is not said to hold', async () => {
    const { screen, sheet } = await opened({ addTagRule: () => failed({ kind: 'storageFull' }) });
    fireEvent.click(sheet.getByRole('button', { name: 'Make this a rule' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(screen.queryByText('From now on.')).toBeNull();
  });

  test('Escape leaves it', async () => {
    const { screen, sheet } = await opened();
    fireEvent.keyDown(sheet.getAllByRole('checkbox')[0] ?? document.body, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Always tag like this' })).toBeNull();
  });

  test('nothing for axe to find', async () => {
    const { screen } = await opened();
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
