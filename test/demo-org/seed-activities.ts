/** The story's activities as tasks and events, with the ids they have in the file. */
import { Temporal } from 'temporal-polyfill';
import story from '../data/fernhill.json' with { type: 'json' };
import { at, dayOf } from './calendar';
import type { Row } from './database';
import { readPeople, type Seeding } from './seed';

export interface SeededActivities {
  tasks: Row[];
  events: Row[];
}

type Activity = (typeof story.activities)[number];

/** All activities of the story; those whose id begins with 00U are events. */
export function storyActivities(seeding: Seeding): SeededActivities {
  const isEvent = (activity: Activity) => activity.id.startsWith('00U');
  return {
    tasks: story.activities.filter(each => !isEvent(each)).map(each => toTask(seeding, each)),
    events: story.activities.filter(isEvent).map(each => toEvent(seeding, each)),
  };
}

function toTask(seeding: Seeding, activity: Activity): Row {
  const created = seeding.moment(activity.createdAt);
  const isClosed = activity.status === 'Completed';
  return {
    ...shared(seeding, activity),
    TaskSubtype: subtypes[activity.type] ?? 'Task',
    Status: closedStatus(seeding, isClosed),
    Priority: 'Normal',
    ActivityDate: seeding.day(activity.activityDate),
    IsClosed: Number(isClosed),
    CompletedDateTime: isClosed ? created : null,
    CallType: activity.type === 'Call' ? 'Outbound' : null,
    CallDisposition: activity.callDisposition,
    CallDurationInSeconds: activity.callDurationSec,
  };
}

const subtypes: Record<string, string> = { Call: 'Call', Email: 'Email', LinkedIn: 'LinkedIn' };

function toEvent(seeding: Seeding, activity: Activity): Row {
  const { start, end } = hours(seeding, activity);
  return {
    ...shared(seeding, activity),
    EventSubtype: 'Event',
    StartDateTime: start.toISOString(),
    ActivityDateTime: start.toISOString(),
    EndDateTime: end.toISOString(),
    DurationInMinutes: Math.round((end.getTime() - start.getTime()) / 60_000),
    ActivityDate: seeding.day(activity.activityDate),
    IsChild: 0,
    GroupEventType: '0',
  };
}

function shared({ org, contacts, opportunities, moment, nextStepField }: Seeding, activity: Activity): Row {
  const [name] = readPeople(activity.contact).map(person => person.name);
  const opportunity = opportunities.find(
    each => each.accountId === activity.accountId && each.words?.test(activity.subject),
  );
  const nextStep = nextStepField ? { [nextStepField]: activity.nextStep } : {};
  return {
    Id: activity.id,
    Subject: activity.subject,
    Description: activity.description || null,
    Type: types[activity.type] ?? null,
    OwnerId: org.userId,
    WhoId: contacts.find(contact => contact.name === name && contact.accountId === activity.accountId)?.id ?? null,
    WhatId: opportunity?.id ?? activity.accountId,
    AccountId: activity.accountId,
    CreatedDate: moment(activity.createdAt),
    ...nextStep,
  };
}

const types: Record<string, string> = { Call: 'Call', Email: 'Email', Meeting: 'Meeting', Networking: 'Networking' };

/** An hour that ended at the quarter before it was written down, or at ten if that was on another day. */
function hours({ org, day, moment }: Seeding, activity: Activity): { start: Date; end: Date } {
  const hourMs = 3_600_000;
  const quarterMs = hourMs / 4;
  const held = Temporal.PlainDate.from(day(activity.activityDate));
  const logged = new Date(moment(activity.createdAt));
  if (!dayOf(logged, org.timeZone).equals(held)) {
    const start = at(held, '10:00', org.timeZone);
    return { start, end: new Date(start.getTime() + hourMs) };
  }
  const end = new Date(Math.floor(logged.getTime() / quarterMs) * quarterMs);
  return { start: new Date(end.getTime() - hourMs), end };
}

/** The org's own word for done, or for not yet. */
export function closedStatus({ org }: Seeding, isClosed: boolean): string {
  const status = org.taskStatuses.find(each => (isClosed ? each.isClosed : each.isDefault));
  return status?.name ?? 'Completed';
}
