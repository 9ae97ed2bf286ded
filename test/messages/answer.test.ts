import { describe, expect, test, vi } from 'vitest';
import { senderOf } from '@/lib/background/browser-deps';
import { answer } from '@/lib/messages/answer';
import { inputs, type MessageName } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { browser } from '../support/browser';
import { aPlan } from '../support/builders';

type Handle = (name: MessageName, input: never) => Promise<Result<unknown>>;

/** Ask, and tell what came back and what reached the handler. */
async function asked(message: unknown, isFromPage = false, handle: Handle = async () => ok('done')) {
  const handler = vi.fn(handle);
  return { answer: await answer(message, isFromPage, handler), reached: handler.mock.calls };
}

const draft = {
  accountId: 'a',
  contactId: null,
  contactName: null,
  kind: 'call',
  subject: 'x',
  notes: '',
  day: '2026-11-20',
  durationMinutes: null,
  disposition: null,
  nextStep: null,
};
const toO1 = { kind: 'objective', objectiveId: 'O1' };

describe('a malformed message never reaches a verb', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'linkActivities'],
    ['a list', ['linkActivities', {}]],
    ['no name', { input: {} }],
    ['a name that is no text', { name: 7, input: {} }],
    ['an unknown name', { name: 'readEverything', input: {} }],
    ['a name that every object has', { name: 'constructor', input: {} }],
    ['another such name', { name: '__proto__', input: {} }],
    ['no input', { name: 'readWeek' }],
    ['no activities', { name: 'linkActivities', input: { activityIds: [], choice: toO1 } }],
    ['too many activities', { name: 'linkActivities', input: { activityIds: Array(501).fill('a'), choice: toO1 } }],
    [
      'a reason nobody knows',
      { name: 'linkActivities', input: { activityIds: ['a'], choice: { kind: 'setAside', reason: 'lazy' } } },
    ],
    [
      'an objective that every object has',
      {
        name: 'linkActivities',
        input: { activityIds: ['a'], choice: { kind: 'objective', objectiveId: '__proto__' } },
      },
    ],
    ['an id that is no text', { name: 'linkActivities', input: { activityIds: [{}], choice: toO1 } }],
    [
      'a subject of blanks',
      { name: 'logCall', input: { draft: { ...draft, subject: '  ' }, choice: null, clickId: 'c' } },
    ],
    [
      'a day that does not exist',
      { name: 'logCall', input: { draft: { ...draft, day: '2026-02-30' }, choice: null, clickId: 'c' } },
    ],
    ['no click', { name: 'logCall', input: { draft, choice: null } }],
    ['a plan with a field nobody knows', { name: 'savePlan', input: { plan: { ...aPlan(), colour: 'red' } } }],
    [
      'a plan that ends before it begins',
      { name: 'savePlan', input: { plan: { ...aPlan(), start: '2026-12-31', end: '2026-01-01' } } },
    ],
    ['a time zone nobody lives in', { name: 'startPlan', input: { from: 'empty', timeZone: 'Moon/Sea' } }],
    ['an address without end', { name: 'pageShows', input: { address: 'x'.repeat(8_001) } }],
    ['a panel wider than any screen', { name: 'setPanel', input: { host: '', widthPx: 1e9 } }],
    [
      'a number behind what does not exist',
      { name: 'readRecords', input: { what: 'revenue', from: '2026-11-16', to: '2026-11-22' } },
    ],
  ])('%s', async (_, message) => {
    const { answer: given, reached } = await asked(message);
    expect(given).toMatchObject({ ok: false, problem: { kind: 'badInput' } });
    expect(reached).toEqual([]);
  });

  test('the refused field is named', async () => {
    const { answer: given } = await asked({
      name: 'logCall',
      input: { draft: { ...draft, kind: 'fax' }, choice: null, clickId: 'c' },
    });
    expect(given).toMatchObject({ problem: { field: 'draft.kind' } });
  });

  test('a good one does, without what the protocol does not know', async () => {
    const { answer: given, reached } = await asked({
      name: 'undoLinks',
      input: { actionId: 'a', also: 'this' },
      from: 'x',
    });
    expect(given).toEqual({ ok: true, value: 'done' });
    expect(reached).toEqual([['undoLinks', { actionId: 'a' }]]);
  });
});

describe('pages may say three things only', () => {
  const said: Partial<Record<MessageName, unknown>> = {
    pageShows: { address: 'https://x/' },
    pageSaved: { address: 'https://x/' },
    setPanel: { host: '' },
  };

  test.each(Object.keys(inputs).filter((name): name is MessageName => name in inputs))('%s', async name => {
    const { answer: given, reached } = await asked({ name, input: said[name] ?? {} }, true);
    if (name in said) expect(reached).toHaveLength(1);
    else {
      expect(given).toEqual({ ok: false, problem: { kind: 'badInput', words: `${name} is not for pages` } });
      expect(reached).toEqual([]);
    }
  });

  const from = (url: string | undefined) =>
    senderOf(browser as never, { tab: { id: 7 }, ...(url === undefined ? {} : { url }) } as never);
  test.each([
    ['the sidebar in its iframe', 'chrome-extension://throughline/sidebar.html', null],
    ['a CRM page', 'https://fernhill.lightning.force.com/lightning/r/Account/1/view', 'fernhill.lightning.force.com'],
    ['another extension', 'chrome-extension://throughline-fake/sidebar.html', 'throughline-fake'],
    ['a page whose address only contains ours', 'https://x.example/chrome-extension://throughline/', 'x.example'],
    ['a blank frame', 'about:blank', ''],
    ['one that does not say where it is', undefined, ''],
  ])('%s is told from the others', (_, url, pageHost) => {
    expect(from(url)).toEqual({ tabId: 7, pageHost });
  });
});

describe('errors', () => {
  const week = { name: 'readWeek', input: {} };
  const quiet = async <Value>(work: () => Promise<Value>): Promise<{ value: Value; logged: unknown[] }> => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'debug')].map(spy =>
      spy.mockImplementation(() => undefined),
    );
    try {
      return { value: await work(), logged: spies[0]?.mock.calls ?? [] };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };
  const thrown = (error: unknown) => quiet(() => asked(week, false, async () => Promise.reject(error)));

  test('a throw is told as a bug, and its words stay here', async () => {
    const { value, logged } = await thrown(new TypeError('Acme pays 3 million'));
    expect(value.answer).toEqual({ ok: false, problem: { kind: 'bug' } });
    expect(JSON.stringify(logged)).not.toContain('Acme');
  });

  test('even a throw of nothing, and one before the first await', async () => {
    expect((await thrown(undefined)).value.answer).toEqual({ ok: false, problem: { kind: 'bug' } });
    const early = await quiet(() =>
      asked(week, false, () => {
        throw new Error('early');
      }),
    );
    expect(early.value.answer).toEqual({ ok: false, problem: { kind: 'bug' } });
  });

  test('a device without room is told as that', async () => {
    const { value } = await thrown(new DOMException('no room', 'QuotaExceededError'));
    expect(value.answer).toEqual({ ok: false, problem: { kind: 'storageFull' } });
  });

  test('what can ordinarily go wrong passes through', async () => {
    const { answer: given } = await asked(week, false, async () => ({ ok: false, problem: { kind: 'noPlan' } }));
    expect(given).toEqual({ ok: false, problem: { kind: 'noPlan' } });
  });
});
