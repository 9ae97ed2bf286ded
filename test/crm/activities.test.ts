import { describe, expect, it } from 'vitest';
import { joinDescription, splitDescription } from '@/lib/crm/next-step';
import { activityOfEvent, activityOfTask } from '@/lib/crm/salesforce/activities';
import { eventRow, taskRow } from '@/lib/crm/salesforce/shapes';
import { activity } from '@/lib/domain/activity';

const view = { place: '00D000000000001EAA', timeZone: 'America/Chicago', now: '2026-11-20T18:00:00Z' };

const task = (change: Record<string, unknown> = {}) =>
  activityOfTask(
    taskRow.parse({
      attributes: { type: 'Task', url: '/x' },
      Id: '00TD000000AbCdEIAV',
      CreatedDate: '2026-11-20T14:03:11.000+0000',
      LastModifiedDate: '2026-11-20T14:03:11.000+0000',
      ...change,
    }),
    view,
  );
const event = (change: Record<string, unknown> = {}) =>
  activityOfEvent(
    eventRow.parse({
      Id: '00UD000000AbCdEIAV',
      CreatedDate: '2026-11-20T14:03:11.000Z',
      LastModifiedDate: '2026-11-20T14:03:11+00:00',
      ...change,
    }),
    view,
  );

describe('what kind of doing a record is', () => {
  it.each([
    [{ TaskSubtype: 'Call' }, 'call'],
    [{ TaskSubtype: 'Email' }, 'email'],
    [{ TaskSubtype: 'List Email' }, 'email'],
    [{ TaskSubtype: 'LinkedIn' }, 'linkedIn'],
    [{ TaskSubtype: 'Task' }, 'task'],
    [{ TaskSubtype: 'Task', Type: 'Call' }, 'call'],
    [{ TaskSubtype: 'Cadence', Type: 'Call' }, 'call'],
    [{ TaskSubtype: 'Call', Type: 'Networking' }, 'networking'],
    [{ Type: 'Meeting' }, 'meeting'],
    [{}, 'task'],
  ])('%j is a %s', (row, kind) => {
    expect(task(row).kind).toBe(kind);
  });

  it('mail to a list and steps of a cadence are marked', () => {
    expect(task({ TaskSubtype: 'List Email' }).isListEmail).toBe(true);
    expect(task({ TaskSubtype: 'Email' }).isListEmail).toBe(false);
    expect(task({ TaskSubtype: 'Cadence' }).cadenceName).not.toBeNull();
  });

  it('an event is a meeting, unless it was for networking', () => {
    expect(event().kind).toBe('meeting');
    expect(event({ Type: 'Networking lunch' }).kind).toBe('networking');
  });
});

describe('the day it happened', () => {
  it.each([
    [
      'the due date, wherever the rep is',
      { ActivityDate: '2026-11-18', CompletedDateTime: '2026-11-20T01:00:00.000+0000' },
      '2026-11-18',
    ],
    [
      'else the evening it was completed, where the rep is',
      { CompletedDateTime: '2026-11-20T03:30:00.000+0000' },
      '2026-11-19',
    ],
    ['else the day it was logged', { CreatedDate: '2026-11-20T05:59:59.000+0000' }, '2026-11-19'],
  ])('a task: %s', (_, row, day) => {
    expect(task(row).day).toBe(day);
  });

  it('a meeting: where the rep is, not in Greenwich', () => {
    expect(
      event({ StartDateTime: '2026-11-21T01:00:00.000+0000', EndDateTime: '2026-11-21T02:00:00.000+0000' }).day,
    ).toBe('2026-11-20');
  });

  it('an all-day event keeps its date', () => {
    const fair = event({
      IsAllDayEvent: true,
      StartDateTime: '2026-11-19T00:00:00.000+0000',
      EndDateTime: '2026-11-19T00:00:00.000+0000',
    });
    expect(fair).toMatchObject({ day: '2026-11-19', startsAt: null, endsAt: null, isAllDay: true, isCompleted: true });
  });
});

describe('whether it is done', () => {
  it('a task is when Salesforce says so, whatever the status is called', () => {
    expect(task({ IsClosed: true, Status: 'Erledigt' }).isCompleted).toBe(true);
    expect(task({ IsClosed: false }).isCompleted).toBe(false);
  });

  it.each([
    ['2026-11-20T17:59:00.000+0000', true],
    ['2026-11-20T18:00:00.000+0000', true],
    ['2026-11-20T18:01:00.000+0000', false],
  ])('a meeting that ends at %s: %s', (EndDateTime, isCompleted) => {
    expect(event({ StartDateTime: '2026-11-20T17:00:00.000+0000', EndDateTime }).isCompleted).toBe(isCompleted);
  });

  it('an all-day event of today is not over yet', () => {
    expect(
      event({
        IsAllDayEvent: true,
        StartDateTime: '2026-11-20T00:00:00.000+0000',
        EndDateTime: '2026-11-20T00:00:00.000+0000',
      }).isCompleted,
    ).toBe(false);
  });
});

describe('whom and what it is about', () => {
  it('the account comes from Salesforce, the opportunity from what it relates to', () => {
    const call = task({
      TaskSubtype: 'Call',
      AccountId: '001D000000IRFmaIAH',
      Account: { Name: 'Brightwater' },
      WhatId: '006D000000AbCdE',
      What: { Name: 'Renewal', Type: 'Opportunity' },
      WhoId: '003RM0000068xV6YAI',
      Who: { Name: 'Nina', Title: 'Director Ops' },
      CallDurationInSeconds: 420,
      CallObject: 'tel-1',
    });
    expect(call).toMatchObject({
      id: '00D000000000001EAA/00TD000000AbCdEIAV',
      accountId: '00D000000000001EAA/001D000000IRFmaIAH',
      accountName: 'Brightwater',
      opportunityName: 'Renewal',
      contactId: '00D000000000001EAA/003RM0000068xV6YAI',
      contactTitle: 'Director Ops',
      durationSeconds: 420,
      durationSource: 'telephony',
    });
    expect(call.opportunityId).toMatch(/\/006D000000AbCdE[A-Z0-5]{3}$/);
  });

  it('an account that it merely relates to counts as well', () => {
    expect(task({ WhatId: '001D000000IRFmaIAH', What: { Name: 'Brightwater' } })).toMatchObject({
      accountName: 'Brightwater',
      opportunityId: null,
    });
  });

  it('a length that nobody measured is nobody’s', () => {
    expect(task({ CallDurationInSeconds: 60 }).durationSource).toBeNull();
    expect(task({ CallDurationInSeconds: -5 }).durationSeconds).toBeNull();
  });

  it('a record of an org that hides nearly everything is still fit to be stored', () => {
    for (const bare of [task(), event()]) expect(activity.parse(bare)).toEqual(bare);
  });
});

describe('the next step in the comments', () => {
  it.each([
    ['notes and a step', 'Talked price.\nWants 3 years.', 'Send offer'],
    ['a step alone', '', 'Send offer'],
    ['notes alone', 'Talked price.', null],
    ['nothing', '', null],
  ])('%s come back as they were written', (_, notes, nextStep) => {
    expect(splitDescription(joinDescription(notes, nextStep))).toEqual({ notes, nextStep });
  });

  it('an arrow in the middle is no next step', () => {
    expect(splitDescription('a\n→ b\nc').nextStep).toBeNull();
  });

  it('a step after very long notes is not cut off', () => {
    const text = joinDescription('x'.repeat(40_000), 'Send offer');
    expect(text.length).toBeLessThanOrEqual(32_000);
    expect(splitDescription(text).nextStep).toBe('Send offer');
  });
});
