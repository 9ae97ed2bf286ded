// @vitest-environment jsdom
import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Rules } from '@/components/options/rules/Rules';
import { ruleName } from '@/lib/domain/rules/rule-names';
import type { RulesView } from '@/lib/messages/settings-views';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aRulesView } from '../../support/rules-view';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  vi.useRealTimers();
  await putAway();
});

type Screen = Awaited<ReturnType<typeof draw>>;

function draw(view: RulesView = aRulesView(), more: Replies = {}) {
  return drawScreen(<Rules />, { readRules: view, saveRules: null, ...more });
}

function adjust(screen: Screen, name: string) {
  fireEvent.click(screen.getByRole('button', { name: `Adjust “${name}”` }));
  return within(screen.getByRole('group', { name }));
}

/** Type, and pause as a person does. */
async function type(field: HTMLElement, words: string, pauseMs = 1_000): Promise<void> {
  await act(async () => {
    field.focus();
    fireEvent.input(field, { target: { value: words } });
    await vi.advanceTimersByTimeAsync(pauseMs);
  });
}

const saved = (screen: Screen) => screen.background.askedFor('saveRules').map(({ changed }) => changed);

describe('the rules in the settings', () => {
  test('every rule is there with its name, in the order a person counts', async () => {
    const screen = await draw();
    const names = screen
      .getAllByRole('checkbox')
      .map(box => box.closest('li')?.querySelector('.rule-number')?.textContent);
    expect([...names].sort()).toEqual([...ruleName.options].sort());
    expect(names.slice(-5)).toEqual(['S7', 'S8', 'S9', 'S10', 'S11']);
  });

  test('a number that is typed is saved after a pause, once, with everything else that was changed', async () => {
    const screen = await draw(aRulesView({ changed: { tailDays: 14, off: ['S9'] } }));
    const field = adjust(screen, 'No outcome').getByLabelText('Notes say enough from');
    await type(field, '1', 100);
    await type(field, '12');
    expect(saved(screen)).toEqual([{ tailDays: 14, off: ['S9'], outcomeWords: 12 }]);
    expect(screen.getByText('Saved. Everything is judged by it.')).toBeTruthy();
  });

  test('it is saved at once when the field is left, and when the page is', async () => {
    const screen = await draw();
    const field = adjust(screen, 'No outcome').getByLabelText('Notes say enough from');
    await type(field, '12', 0);
    await act(async () => void fireEvent.blur(field));
    await type(field, '13', 0);
    await act(async () => void dispatchEvent(new Event('pagehide')));
    expect(saved(screen)).toEqual([{ outcomeWords: 12 }, { outcomeWords: 13 }]);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'three'],
    ['too much', '101'],
    ['too little', '0'],
    ['half a word', '2.5'],
    ['less than nothing', '-3'],
    ['another way to write numbers', '1e1'],
  ])('%s is not saved; the field says what fits and keeps what was typed', async (_, words) => {
    const screen = await draw();
    const field = adjust(screen, 'No outcome').getByLabelText('Notes say enough from') as HTMLInputElement;
    await type(field, '7', 100);
    await type(field, words);
    await act(async () => void fireEvent.blur(field));
    expect(saved(screen)).toEqual([]);
    expect(screen.getByText('Give a whole number from 1 to 100. Until then the last one holds.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(words);
  });

  test('minutes may be half ones, with a comma too; a time of day is a time', async () => {
    const screen = await draw();
    await type(adjust(screen, 'Logged in one go').getByLabelText('Logged within'), '7,5');
    expect(saved(screen).at(-1)).toEqual({ burstMinutes: 7.5 });
    const time = adjust(screen, 'Not tied yet').getByLabelText(/Time to tie it ends/);
    await type(time, '12:00');
    expect(saved(screen).at(-1)).toEqual({ burstMinutes: 7.5, graceEndsAt: '12:00' });
    await type(time, '');
    expect(screen.getByText(/^Give a time, such as 18:00\./)).toBeTruthy();
  });

  test('back to default leaves nothing changed', async () => {
    const screen = await draw(aRulesView({ changed: { outcomeWords: 5 } }));
    const fields = adjust(screen, 'No outcome');
    expect(fields.getByText('Default: 3')).toBeTruthy();
    await act(async () => void fireEvent.click(fields.getByRole('button', { name: /^Back to default/ })));
    expect(saved(screen)).toEqual([{}]);
    expect((fields.getByLabelText('Notes say enough from') as HTMLInputElement).value).toBe('3');
  });

  test('a rule is switched off at once, says what that means, and undo takes it back', async () => {
    const screen = await draw(aRulesView({ changed: { tailDays: 14 } }));
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Account not covered H3' })));
    expect(screen.getByText('While it is off, every objective counts at every account.')).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /Undo/ })));
    expect(saved(screen)).toEqual([{ tailDays: 14, off: ['H3'] }, { tailDays: 14 }]);
    expect((screen.getByRole('checkbox', { name: 'Account not covered H3' }) as HTMLInputElement).checked).toBe(true);
  });

  test('what could not be saved says why, stays on the screen, and is tried again', async () => {
    const screen = await draw(aRulesView(), { saveRules: refusing('storageFull') });
    await type(adjust(screen, 'No outcome').getByLabelText('Notes say enough from'), '12');
    expect(screen.getByText('This device has no room left.')).toBeTruthy();
    expect((screen.getByLabelText('Notes say enough from') as HTMLInputElement).value).toBe('12');
    screen.background.become({ saveRules: null });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(saved(screen)).toEqual([{ outcomeWords: 12 }, { outcomeWords: 12 }]);
    expect(screen.queryByText('This device has no room left.')).toBeNull();
  });

  test('a change from another window is taken over, but not under the fingers', async () => {
    const screen = await draw();
    const fields = adjust(screen, 'No outcome');
    const field = fields.getByLabelText('Notes say enough from') as HTMLInputElement;
    await act(async () => screen.background.become({ readRules: aRulesView({ changed: { outcomeWords: 6 } }) }));
    expect(field.value).toBe('6');
    field.focus();
    await type(field, '', 0);
    await act(async () => screen.background.become({ readRules: aRulesView({ changed: { outcomeWords: 8 } }) }));
    expect(field.value).toBe('');
  });

  test('how a rule did stands with it; one that only talked offers its end', async () => {
    const rules: RulesView['rules'] = [
      { rule: 'H1', fired: 12, fixed: 9, dismissed: 0, offersToRetire: false },
      { rule: 'S5', fired: 7, fixed: 0, dismissed: 6, offersToRetire: true },
    ];
    const screen = await draw(aRulesView({ rules }));
    expect(screen.getByText('Fired 12 · fixed 9 in 30 days')).toBeTruthy();
    expect(screen.getByText('Fired 7 · fixed 0 · waved off 6 in 30 days')).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Switch it off: “Logged late”' })));
    expect(saved(screen)).toEqual([{ off: ['S5'] }]);
    expect(screen.queryByRole('button', { name: /^Switch it off/ })).toBeNull();
  });

  test('what the company fixes is shown and locked', async () => {
    const screen = await draw(aRulesView({ changed: { burstCount: 6 }, company: { burstCount: 8, off: ['S9'] } }));
    const fields = adjust(screen, 'Logged in one go');
    const count = fields.getByLabelText('Remarked on from') as HTMLInputElement;
    expect([count.value, count.disabled]).toEqual(['8', true]);
    expect((fields.getByLabelText('Logged within') as HTMLInputElement).disabled).toBe(false);
    const short = screen.getByRole('checkbox', { name: 'Very short call S9' }) as HTMLInputElement;
    expect([short.checked, short.disabled]).toEqual([false, true]);
    expect(fields.getByText('Set by your company')).toBeTruthy();
  });

  test('when they cannot be read it says so and asks again', async () => {
    const screen = await draw(aRulesView(), { readRules: refusing('bug') });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.background.askedFor('readRules')).toHaveLength(2));
  });

  test('nothing for axe to find, open, off and wrong', async () => {
    vi.useRealTimers();
    const screen = await draw(aRulesView({ changed: { off: ['H3'] }, company: { repeatDays: 9 } }));
    const field = adjust(screen, 'No outcome').getByLabelText('Notes say enough from');
    adjust(screen, 'Same words');
    fireEvent.input(field, { target: { value: 'x' } });
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
