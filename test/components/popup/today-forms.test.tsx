// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { aDay } from '../../support/day-view';
import { ASK, CEO, type DrawnDay, drawDay } from '../../support/draw-day';
import { putAway } from '../../support/put-away';

afterEach(putAway);

describe('logging what was on the list', () => {
  const logs = { logCall: { activityId: 'logged' } } satisfies Replies;
  const open = (screen: DrawnDay, what: string) =>
    fireEvent.click(screen.getByRole('button', { name: `Log it: “${what}”` }));

  test('a call is logged with the one account of its objective, tied to it', async () => {
    const screen = await drawDay(aDay(), logs);
    open(screen, CEO);
    fireEvent.click(screen.getByRole('button', { name: 'Log the call' }));
    expect(await screen.findByText(/^Logged at ABCD Inc\./)).toBeTruthy();
    expect(screen.background.askedFor('logCall')).toMatchObject([
      {
        draft: { accountId: '00D/001A', kind: 'call', subject: CEO, day: '2026-11-20' },
        choice: { kind: 'objective', objectiveId: 'O1' },
      },
    ]);
    expect(document.activeElement?.textContent).toContain('Today');
    const [sent] = screen.background.askedFor('logCall');
    expect(sent?.isHeld).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(screen.background.askedFor('takeBackCall')).toEqual([{ clickId: sent?.clickId }]));
  });

  test('what is in the CRM already cannot be taken back here, and says what to do', async () => {
    const screen = await drawDay(aDay(), { ...logs, takeBackCall: refusing('alreadySent') });
    open(screen, CEO);
    fireEvent.click(screen.getByRole('button', { name: 'Log the call' }));
    fireEvent.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByText('It is in your CRM already, or on its way there.')).toBeTruthy();
    expect(screen.getByText(/Delete it there/)).toBeTruthy();
  });

  test('where the objective names several accounts, the rep picks one', async () => {
    const screen = await drawDay(aDay(), logs);
    open(screen, ASK);
    fireEvent.change(screen.getByLabelText('Account'), { target: { value: '00D/001Q' } });
    fireEvent.input(screen.getByLabelText('Subject'), { target: { value: 'Asked Ines for an introduction' } });
    fireEvent.click(screen.getByRole('button', { name: 'Log the meeting' }));
    await screen.findByText(/^Logged at Quillfeather Paper/);
    expect(screen.background.askedFor('logCall')[0]?.draft).toMatchObject({
      accountId: '00D/001Q',
      kind: 'meeting',
      subject: 'Asked Ines for an introduction',
    });
  });

  test('without a subject it asks for one and sends nothing', async () => {
    const screen = await drawDay(aDay(), logs);
    open(screen, CEO);
    fireEvent.input(screen.getByLabelText('Subject'), { target: { value: '  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Log the call' }));
    expect(screen.getByText(/Give it a few words/)).toBeTruthy();
    expect(screen.background.askedFor('logCall')).toHaveLength(0);
  });

  test('what could not be stored stays typed, and trying again is the same call', async () => {
    const screen = await drawDay(aDay(), { logCall: refusing('storageFull') });
    open(screen, CEO);
    fireEvent.click(screen.getByRole('button', { name: 'Log the call' }));
    await screen.findByText('This device has no room left.');
    fireEvent.click(screen.getByRole('button', { name: 'Log the call' }));
    await waitFor(() => expect(screen.background.askedFor('logCall')).toHaveLength(2));
    const [first, second] = screen.background.askedFor('logCall');
    expect(second?.clickId).toBe(first?.clickId);
  });

  test('Escape leaves the form, and the focus is back where it came from', async () => {
    const screen = await drawDay(aDay(), logs);
    open(screen, CEO);
    fireEvent.keyDown(screen.getByLabelText('Subject'), { key: 'Escape' });
    expect(screen.queryByLabelText('Subject')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Log it: “${CEO}”` }));
  });

  test.each(['Escape', 'Not now'])('what was typed is still there after %s, and only there', async way => {
    const screen = await drawDay(aDay(), { logCall: refusing('storageFull') });
    open(screen, ASK);
    fireEvent.change(screen.getByLabelText('Account'), { target: { value: '00D/001Q' } });
    fireEvent.input(screen.getByLabelText('Subject'), { target: { value: 'Asked Ines for' } });
    fireEvent.click(screen.getByRole('button', { name: 'Log the meeting' }));
    await screen.findByRole('alert');
    if (way === 'Escape') fireEvent.keyDown(screen.getByLabelText('Subject'), { key: 'Escape' });
    else fireEvent.click(screen.getByRole('button', { name: way }));
    open(screen, CEO);
    expect(screen.getByLabelText('Subject')).toHaveProperty('value', CEO);
    open(screen, ASK);
    expect(screen.getByLabelText('Subject')).toHaveProperty('value', 'Asked Ines for');
    expect(screen.getByLabelText('Account')).toHaveProperty('value', '00D/001Q');
    screen.background.become({ logCall: { activityId: 'logged' } });
    fireEvent.click(screen.getByRole('button', { name: 'Log the meeting' }));
    await screen.findByText(/^Logged at Quillfeather Paper/);
    const [first, second] = screen.background.askedFor('logCall');
    expect(second?.clickId).toBe(first?.clickId);
    open(screen, ASK);
    expect(screen.getByLabelText('Subject')).toHaveProperty('value', ASK);
  });

  test('what is no call or meeting of a known account cannot be logged here', async () => {
    const screen = await drawDay(aDay({ loggable: {} }));
    expect(screen.queryByRole('button', { name: /^Log it/ })).toBeNull();
  });
});

describe('planning a talk before it begins', () => {
  const NINA = 'Renewal options with Nina';
  const plan = { say: 'Three years, one price', nextStep: 'The board paper', barriers: '' };

  test('three questions, kept with one press, and the day is asked again', async () => {
    const screen = await drawDay();
    fireEvent.click(screen.getByRole('button', { name: `Plan it: “${NINA}”` }));
    expect(document.activeElement).toBe(screen.getByLabelText('What will we say?'));
    fireEvent.input(screen.getByLabelText('What will we say?'), { target: { value: plan.say } });
    fireEvent.input(screen.getByLabelText('Which next step do we want?'), { target: { value: plan.nextStep } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep the plan' }));
    expect(await screen.findByText(`Planned: “${NINA}”.`)).toBeTruthy();
    expect(screen.background.askedFor('planCall')).toEqual([{ activityId: '00D/00U1', words: plan }]);
    expect(screen.background.askedFor('readDay')).toHaveLength(2);
  });

  test('what is written already stands in it', async () => {
    const screen = await drawDay(aDay({ callPlans: { '00D/00U1': { ...plan, madeAt: '2026-11-19T10:00:00Z' } } }));
    fireEvent.click(screen.getByRole('button', { name: `Planned: “${NINA}”. Change it` }));
    expect(screen.getByDisplayValue(plan.say)).toBe(screen.getByLabelText('What will we say?'));
    expect(await axeFinds(screen.container)).toEqual([]);
  });

  test.each(['Escape', 'Not now'])('what was typed is still there after %s', async way => {
    const screen = await drawDay();
    const begin = () => fireEvent.click(screen.getByRole('button', { name: `Plan it: “${NINA}”` }));
    begin();
    fireEvent.input(screen.getByLabelText('What will we say?'), { target: { value: plan.say } });
    if (way === 'Escape') fireEvent.keyDown(screen.getByLabelText('What will we say?'), { key: 'Escape' });
    else fireEvent.click(screen.getByRole('button', { name: way }));
    expect(screen.queryByLabelText('What will we say?')).toBeNull();
    begin();
    expect(screen.getByLabelText('What will we say?')).toHaveProperty('value', plan.say);
  });

  test('what could not be stored stays typed', async () => {
    const screen = await drawDay(aDay(), { planCall: refusing('storageFull') });
    fireEvent.click(screen.getByRole('button', { name: `Plan it: “${NINA}”` }));
    fireEvent.input(screen.getByLabelText('What will we say?'), { target: { value: plan.say } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep the plan' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(screen.getByDisplayValue(plan.say)).toBeTruthy();
  });
});
