// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { axeFinds } from '../../support/axe';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { aGraceLine, anAccountView, anActivityLine, aTiedLine } from '../../support/views';

afterEach(async () => {
  vi.useRealTimers();
  await putAway();
});

const voicemail = anActivityLine({ id: 'vm', subject: 'lvm for Tom', day: '2026-11-18' });
const mail = anActivityLine({ id: 'mail', kind: 'email', subject: 'Checking in', day: '2026-11-17' });
const two = anAccountView({ activities: [voicemail, mail] });

function card(screen: Awaited<ReturnType<typeof drawSidebar>>, subject: string) {
  return within(screen.getByRole('article', { name: subject }));
}
function press(key: string, on: Element = document.body): void {
  fireEvent.keyDown(on, { key });
}

describe('tagging in the sidebar', () => {
  test('a click on a suggestion ties it at once, before the background has answered', async () => {
    const screen = await drawSidebar(two, { linkActivities: () => new Promise<never>(() => undefined) });
    fireEvent.click(card(screen, 'lvm for Tom').getByRole('button', { name: /2-line paid pilot/ }));
    expect(card(screen, 'lvm for Tom').getByText('Done')).toBeTruthy();
    expect(screen.getByText(/^Tied to “Agree a 2-line paid pilot/)).toBeTruthy();
    expect(screen.background.askedFor('linkActivities')).toEqual([
      { activityIds: ['vm'], choice: { kind: 'objective', objectiveId: 'O1' } },
    ]);
  });

  test('the next one opens and has the focus on its best objective', async () => {
    const screen = await drawSidebar(two);
    press('1');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('2-line paid pilot'));
    expect(screen.getByRole('article', { name: 'Checking in' }).contains(document.activeElement)).toBe(true);
  });

  test('the number key takes the second suggestion, Enter the preselected one', async () => {
    const screen = await drawSidebar(two);
    press('2');
    expect(screen.background.askedFor('linkActivities')[0]?.choice).toEqual({ kind: 'objective', objectiveId: 'O5' });
    (document.activeElement as HTMLElement).blur();
    press('Enter');
    expect(screen.background.askedFor('linkActivities')[1]).toEqual({
      activityIds: ['mail'],
      choice: { kind: 'objective', objectiveId: 'O1' },
    });
  });

  test('Enter takes nothing when nothing fits well', async () => {
    const whyNothing = { kind: 'massMail', count: 9 } as const;
    const screen = await drawSidebar(anAccountView({ activities: [{ ...voicemail, preselected: null, whyNothing }] }));
    expect(screen.getByText('Nothing in your plan seems to fit. Nearly the same text is at 9 accounts.')).toBeTruthy();
    press('Enter');
    expect(screen.background.askedFor('linkActivities')).toEqual([]);
  });

  test('a held key tags once, and a letter typed into a field is no shortcut', async () => {
    const screen = await drawSidebar(two);
    fireEvent.keyDown(document.body, { key: '1', repeat: true });
    fireEvent.click(card(screen, 'lvm for Tom').getByRole('button', { name: 'Another objective…' }));
    press('j', screen.getByRole('searchbox'));
    await new Promise(requestAnimationFrame);
    expect(screen.getByRole('searchbox')).toBeTruthy();
    expect(screen.background.askedFor('linkActivities')).toEqual([]);
  });

  test('the second click of a double click does not tag the card that moved up', async () => {
    const screen = await drawSidebar(two);
    const best = card(screen, 'lvm for Tom').getByRole('button', { name: /2-line paid pilot/ });
    fireEvent.click(best, { detail: 1 });
    fireEvent.click(card(screen, 'Checking in').getByRole('button', { name: /2-line paid pilot/ }), { detail: 2 });
    expect(screen.background.askedFor('linkActivities')).toHaveLength(1);
  });

  test('what could not be stored is drawn untied again, with the reason and another try', async () => {
    let isFull = true;
    const screen = await drawSidebar(two, {
      linkActivities: () =>
        isFull ? { ok: false, problem: { kind: 'storageFull' } } : { ok: true, value: { actionId: 'a' } },
    });
    press('1');
    const notice = within(await screen.findByRole('alert'));
    expect(notice.getByText('This device has no room left.')).toBeTruthy();
    expect(card(screen, 'lvm for Tom').queryByText('Done')).toBeNull();
    isFull = false;
    fireEvent.click(notice.getByRole('button', { name: 'Try again' }));
    expect(card(screen, 'lvm for Tom').getByText('Done')).toBeTruthy();
    expect(screen.background.askedFor('linkActivities')).toHaveLength(2);
  });

  test('undo takes the click back and offers the activity again', async () => {
    const screen = await drawSidebar(two);
    press('1');
    fireEvent.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(screen.background.askedFor('undoLinks')).toEqual([{ actionId: 'click-1' }]));
    await waitFor(() =>
      expect(card(screen, 'lvm for Tom').getByRole('button', { name: /2-line paid pilot/ })).toBeTruthy(),
    );
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  test('undo pressed before the click is stored is sent once it is', async () => {
    let store: (value: { ok: true; value: { actionId: string } }) => void = () => undefined;
    const screen = await drawSidebar(two, { linkActivities: () => new Promise(done => (store = done)) });
    press('1');
    press('u');
    expect(screen.background.askedFor('undoLinks')).toEqual([]);
    store({ ok: true, value: { actionId: 'late' } });
    await waitFor(() => expect(screen.background.askedFor('undoLinks')).toEqual([{ actionId: 'late' }]));
  });

  test('the undo bar is there for ten seconds, and longer while the pointer is on it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const screen = await drawSidebar(two);
    press('1');
    await vi.advanceTimersByTimeAsync(9_000);
    const bar = screen.getByText(/^Tied to/).parentElement as HTMLElement;
    fireEvent.mouseEnter(bar);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(screen.queryByText(/^Tied to/)).not.toBeNull();
    fireEvent.mouseLeave(bar);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(screen.queryByText(/^Tied to/)).toBeNull();
  });

  test('a newer answer of the background beats what the click drew', async () => {
    const screen = await drawSidebar(two);
    press('1');
    await screen.findByText(/^Tied to/);
    screen.background.become(
      anAccountView({
        activities: [
          aTiedLine('O5', {
            ...voicemail,
            flags: [],
            suggestions: [],
            standing: 'linked',
            choice: { kind: 'objective', objectiveId: 'O5' },
          }),
          mail,
        ],
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole('article', { name: 'lvm for Tom' }).textContent).toContain('Meet two more'),
    );
  });

  test('not plan work asks for one of six reasons, by number key too', async () => {
    const screen = await drawSidebar(two);
    fireEvent.click(card(screen, 'lvm for Tom').getByRole('button', { name: 'Not plan work…' }));
    expect(within(screen.getByRole('list', { name: 'Leave it, because…' })).getAllByRole('button')).toHaveLength(6);
    press('3', document.activeElement ?? document.body);
    expect(screen.background.askedFor('linkActivities')[0]?.choice).toEqual({
      kind: 'setAside',
      reason: 'helpingColleague',
    });
  });

  test('another objective is found by typing and taken with Enter', async () => {
    const screen = await drawSidebar(two);
    fireEvent.click(card(screen, 'lvm for Tom').getByRole('button', { name: 'Another objective…' }));
    const field = screen.getByRole('searchbox', { name: 'Find an objective' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.background.askedFor('linkActivities')).toEqual([]);
    fireEvent.input(field, { target: { value: 'quotes row' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.background.askedFor('linkActivities')[0]?.choice).toEqual({ kind: 'objective', objectiveId: 'O12' });
  });

  test('j and k move between cards', async () => {
    const screen = await drawSidebar(two);
    press('j');
    expect(
      await card(screen, 'Checking in').findByRole('button', { expanded: true, name: /Checking in/ }),
    ).toBeTruthy();
    press('k');
    expect(
      await card(screen, 'lvm for Tom').findByRole('button', { expanded: true, name: /lvm for Tom/ }),
    ).toBeTruthy();
  });

  test('several are tied with one choice and undone as one', async () => {
    const screen = await drawSidebar(two);
    fireEvent.click(screen.getByRole('button', { name: 'Select several' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /lvm for Tom/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Checking in/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Tie to…' }));
    fireEvent.click(screen.getByRole('button', { name: /Meet two more/ }));
    expect(screen.background.askedFor('linkActivities')).toEqual([
      { activityIds: ['vm', 'mail'], choice: { kind: 'objective', objectiveId: 'O5' } },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(screen.background.askedFor('undoLinks')).toHaveLength(1));
  });

  test('at most three flagged ones are shown, the rest on request', async () => {
    const pile = Array.from({ length: 5 }, (_, place) => anActivityLine({ subject: `call ${place}` }));
    const screen = await drawSidebar(anAccountView({ activities: [...pile, aGraceLine()] }));
    expect(screen.queryAllByRole('article', { name: /^call/ })).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(screen.queryAllByRole('article', { name: /^call/ })).toHaveLength(5);
  });

  test('a flag explains itself: which rule, which facts, since when, how to clear it', async () => {
    const dead = aTiedLine('O9', {
      subject: 'Debrief',
      standing: 'checkABox',
      flags: [
        {
          rule: 'H2',
          sentence: 'rule_H2_ended',
          objectiveId: 'O9',
          day: '2026-09-28',
          count: null,
          since: '2026-11-18T16:00:00Z',
        },
      ],
    });
    const screen = await drawSidebar(anAccountView({ activities: [dead] }));
    expect(screen.getByText(/^“Finish the Quillfeather proof.*…” was finished on Sep 28\.$/)).toBeTruthy();
    const why = screen.getByRole('button', { name: 'Why?' });
    expect(screen.getByText(/^To clear it/).closest('[hidden]')).not.toBeNull();
    fireEvent.click(why);
    expect(screen.getByText(/^To clear it/).closest('[hidden]')).toBeNull();
    expect(screen.getByRole('link', { name: /Change it in the plan/ }).getAttribute('href')).toBe(
      '/plan.html#objective?id=O9',
    );
  });

  test('has nothing that axe complains about, closed, open and explained', async () => {
    const screen = await drawSidebar(two);
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    expect(await axeFinds(screen.container)).toEqual([]);
    fireEvent.click(card(screen, 'lvm for Tom').getByRole('button', { name: 'Another objective…' }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
