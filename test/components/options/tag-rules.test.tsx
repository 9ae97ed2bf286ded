// @vitest-environment jsdom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { TagRules } from '@/components/options/TagRules';
import { ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aTagRuleLine, someTagRules } from '../../support/tag-rule-lines';

afterEach(putAway);

function draw(more: Replies = {}) {
  return drawScreen(<TagRules />, { readTagRules: someTagRules, keepTagRules: null, ...more });
}

type Screen = Awaited<ReturnType<typeof draw>>;
const shown = (screen: Screen) => [...screen.container.querySelectorAll('.tag-rule-if')].map(each => each.textContent);
const [pilot, service, tessellate] = [
  'Opportunity: 2-line pilot',
  'Contact: Nina Alvarez · Kind: E-mail · Subject like “order portal password”',
  'Account: Tessellate',
];

describe('the rules of "always tag like this"', () => {
  test('each says what it asks for and what it does, in the order in which they are tried', async () => {
    const screen = await draw();
    expect(shown(screen)).toEqual([pilot, service, tessellate]);
    expect(screen.getByText('Set aside: Customer service')).toBeTruthy();
    expect(screen.getByText('Its objective is no longer in your plan, so it tags nothing.')).toBeTruthy();
    expect(screen.getByText('7 tagged since Nov 10, 2026')).toBeTruthy();
  });

  test('a button puts one earlier, and Alt with an arrow key does too', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: `Try it earlier: ${tessellate}` }));
    expect(shown(screen)).toEqual([pilot, tessellate, service]);
    await waitFor(() =>
      expect(screen.background.askedFor('keepTagRules')).toEqual([{ ruleIds: ['rule-1', 'rule-3', 'rule-2'] }]),
    );
    fireEvent.keyDown(screen.getByRole('button', { name: `Delete: ${pilot}` }), { key: 'ArrowDown', altKey: true });
    expect(shown(screen)).toEqual([tessellate, pilot, service]);
  });

  test('the first goes no earlier, the last no later', async () => {
    const screen = await draw();
    expect(screen.getByRole('button', { name: `Try it earlier: ${pilot}` })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: `Try it later: ${tessellate}` })).toHaveProperty('disabled', true);
    fireEvent.keyDown(screen.getByRole('button', { name: `Delete: ${pilot}` }), { key: 'ArrowUp', altKey: true });
    expect(screen.background.askedFor('keepTagRules')).toEqual([]);
  });

  test('one is deleted at a click, and undo puts it back in its place', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: `Delete: ${service}` }));
    expect(shown(screen)).toEqual([pilot, tessellate]);
    expect(screen.container.contains(document.activeElement)).toBe(true);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /Undo/ })));
    await waitFor(() =>
      expect(screen.background.askedFor('keepTagRules')).toEqual([
        { ruleIds: ['rule-1', 'rule-3'] },
        { ruleIds: ['rule-1', 'rule-2', 'rule-3'] },
      ]),
    );
    expect(shown(screen)).toEqual([pilot, service, tessellate]);
  });

  test.each(['undo', 'another move'])('a rule that was made meanwhile beside an account outlives %s', async way => {
    let ids = ['rule-1', 'rule-2', 'rule-3'];
    const screen = await draw({
      readTagRules: () => ok(ids.map(id => aTagRuleLine({ id }))),
      keepTagRules: ({ ruleIds }) => {
        ids = ruleIds;
        return ok(null);
      },
    });
    const press = (place: number, name: RegExp) => {
      const button = screen.getAllByRole('button', { name })[place];
      if (button === undefined) throw new Error(`no button ${name} ${place}`);
      fireEvent.click(button);
    };
    press(1, /^Delete/);
    await waitFor(() => expect(ids).toEqual(['rule-1', 'rule-3']));
    ids = [...ids, 'made meanwhile'];
    if (way === 'undo') {
      fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
      await waitFor(() => expect(ids).toEqual(['rule-1', 'rule-2', 'rule-3', 'made meanwhile']));
    } else {
      press(0, /later/);
      await waitFor(() => expect(ids).toEqual(['rule-3', 'rule-1', 'made meanwhile']));
    }
  });

  test('two moves pressed at once are both stored', async () => {
    let ids = ['rule-1', 'rule-2', 'rule-3'];
    const screen = await draw({
      readTagRules: () => ok(ids.map(id => someTagRules.find(each => each.id === id) ?? aTagRuleLine({ id }))),
      keepTagRules: ({ ruleIds }) => {
        ids = ruleIds;
        return ok(null);
      },
    });
    fireEvent.click(screen.getByRole('button', { name: `Try it later: ${pilot}` }));
    fireEvent.click(screen.getByRole('button', { name: `Try it earlier: ${tessellate}` }));
    await waitFor(() => expect(ids).toEqual(['rule-2', 'rule-3', 'rule-1']));
    expect(shown(screen)).toEqual([service, tessellate, pilot]);
  });

  test('a move that could not be stored is tried again with one press, and then nothing is left to say', async () => {
    const screen = await draw({ keepTagRules: refusing('storageFull') });
    fireEvent.click(screen.getByRole('button', { name: `Try it later: ${pilot}` }));
    await screen.findByText('This device has no room left.');
    expect(shown(screen)).toEqual([pilot, service, tessellate]);
    screen.background.become({ keepTagRules: null });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const moved = { ruleIds: ['rule-2', 'rule-1', 'rule-3'] };
    expect(screen.background.askedFor('keepTagRules')).toEqual([moved, moved]);
  });

  test('what could not be stored is drawn as it was, with the reason', async () => {
    const screen = await draw({ keepTagRules: refusing('storageFull') });
    fireEvent.click(screen.getByRole('button', { name: `Delete: ${service}` }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(shown(screen)).toEqual([pilot, service, tessellate]);
  });

  test('without any it says where they are made', async () => {
    const screen = await draw({ readTagRules: [] });
    expect(screen.getByText(/^None yet\. Tag an activity in the sidebar/)).toBeTruthy();
  });

  test('nothing for axe to find', async () => {
    const screen = await draw();
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
