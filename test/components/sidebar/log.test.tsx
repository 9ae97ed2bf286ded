// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFinds } from '../../support/axe';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { anAccountView, aTiedLine } from '../../support/views';

afterEach(putAway);

const view = anAccountView({ activities: [aTiedLine('O5', { subject: 'Last one', day: '2026-11-19' })] });

async function openCall(replies: Parameters<typeof drawSidebar>[1] = {}) {
  const screen = await drawSidebar(view, replies);
  fireEvent.click(screen.getByRole('button', { name: 'Log a call' }));
  return screen;
}

describe('logging a call from the sidebar', () => {
  test('the objective comes first, and the one worked on last is chosen', async () => {
    const screen = await openCall();
    expect((screen.getByRole('radio', { name: /Meet two more ABCD/ }) as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Meet two more ABCD/ }));
  });

  test('sends what was typed, tied, with the person’s name in the subject', async () => {
    const screen = await openCall();
    fireEvent.click(screen.getByRole('radio', { name: /2-line paid pilot/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Left voicemail' }));
    fireEvent.change(screen.getByLabelText('With whom?'), { target: { value: '00D/003T' } });
    fireEvent.input(screen.getByLabelText('Notes'), { target: { value: 'call back thursday' } });
    fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: '3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save call' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Log a call' })).toBeTruthy());
    expect(screen.background.askedFor('logCall')).toEqual([
      {
        draft: {
          accountId: '00D/001A1',
          contactId: '00D/003T',
          contactName: 'Tom Wexler',
          kind: 'call',
          subject: 'Call with Tom Wexler',
          notes: 'call back thursday',
          day: '2026-11-20',
          durationMinutes: 3,
          disposition: 'Left voicemail',
          nextStep: null,
        },
        choice: { kind: 'objective', objectiveId: 'O1' },
        clickId: expect.any(String),
      },
    ]);
    expect(screen.getByText('Saved here. It goes to your CRM by itself.')).toBeTruthy();
  });

  test('a subject of one’s own stays when the person changes', async () => {
    const screen = await openCall();
    fireEvent.input(screen.getByLabelText('Subject'), { target: { value: 'gateway question' } });
    fireEvent.change(screen.getByLabelText('With whom?'), { target: { value: '00D/003P' } });
    expect((screen.getByLabelText('Subject') as HTMLInputElement).value).toBe('gateway question');
  });

  test('the org becoming known while the rep writes closes nothing and loses no word', async () => {
    const screen = await drawSidebar({ ...view, account: { ...view.account, id: `${view.host}/001A1` } });
    fireEvent.click(screen.getByRole('button', { name: 'Log a call' }));
    fireEvent.input(screen.getByLabelText('Notes'), { target: { value: 'half a sentence' } });
    screen.background.become(view);
    await waitFor(() => expect(screen.background.askedFor('readAccount').length).toBeGreaterThan(1));
    expect((screen.getByLabelText('Notes') as HTMLTextAreaElement).value).toBe('half a sentence');
  });

  test('pressing save twice logs once', async () => {
    const screen = await openCall({ logCall: () => new Promise<never>(() => undefined) });
    const save = screen.getByRole('button', { name: 'Save call' });
    fireEvent.click(save);
    fireEvent.keyDown(screen.getByLabelText('Notes'), { key: 'Enter', ctrlKey: true });
    fireEvent.click(save);
    expect(screen.background.askedFor('logCall')).toHaveLength(1);
  });

  test('a failed save keeps every word, says why, and tries again under the same click', async () => {
    const screen = await openCall({ logCall: () => ({ ok: false, problem: { kind: 'storageFull' } }) });
    fireEvent.input(screen.getByLabelText('Notes'), { target: { value: 'long story' } });
    fireEvent.keyDown(screen.getByLabelText('Notes'), { key: 'Enter', ctrlKey: true });
    await screen.findByText('This device has no room left.');
    expect((screen.getByLabelText('Notes') as HTMLTextAreaElement).value).toBe('long story');
    fireEvent.click(screen.getByRole('button', { name: 'Save call' }));
    const [first, second] = screen.background.askedFor('logCall');
    expect(second?.clickId).toBe(first?.clickId);
  });

  test('leaving the form and coming back loses nothing', async () => {
    const screen = await openCall();
    fireEvent.input(screen.getByLabelText('Notes'), { target: { value: 'half a sentence' } });
    fireEvent.keyDown(screen.getByLabelText('Notes'), { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: 'Go on: call' }));
    expect((screen.getByLabelText('Notes') as HTMLTextAreaElement).value).toBe('half a sentence');
  });

  test('not plan work asks for the reason', async () => {
    const screen = await openCall();
    fireEvent.click(screen.getByRole('radio', { name: 'Not plan work' }));
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'requiredAdmin' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save call' }));
    expect(screen.background.askedFor('logCall')[0]?.choice).toEqual({ kind: 'setAside', reason: 'requiredAdmin' });
  });

  test('an empty subject is asked for, not sent', async () => {
    const screen = await openCall();
    fireEvent.input(screen.getByLabelText('Subject'), { target: { value: '  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save call' }));
    expect(screen.getByText(/^Give it a few words/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Subject'));
    expect(screen.background.askedFor('logCall')).toEqual([]);
  });

  test('the form has nothing that axe complains about', async () => {
    const screen = await openCall();
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
