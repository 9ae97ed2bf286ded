/** Activities the story does not tell: a colleague's, an open one, a deleted one, and two so old that they are archived. */

import { Temporal } from 'temporal-polyfill';
import story from '../data/fernhill.json' with { type: 'json' };
import { at } from './calendar';
import type { Row } from './database';
import { to18 } from './ids';
import type { Seeding } from './seed';
import { closedStatus, type SeededActivities } from './seed-activities';

const abcd = '001Kx0000000100IAA';
const tessellate = '001Kx0000000102IAA';
const luis = story.manager.id;
const dana = story.rep.id;

export function extraActivities(seeding: Seeding): SeededActivities {
  const task = (number: number, on: string, values: Row): Row => ({
    Id: to18(`00TKx${String(number).padStart(10, '0')}`),
    Status: closedStatus(seeding, true),
    IsClosed: 1,
    Priority: 'Normal',
    ActivityDate: seeding.day(on),
    CreatedDate: seeding.moment(`${on}T15:05:00Z`),
    CompletedDateTime: seeding.moment(`${on}T15:05:00Z`),
    AccountId: values.WhatId ?? null,
    OwnerId: luis,
    ...values,
  });
  const call = { TaskSubtype: 'Call', Type: 'Call', CallType: 'Outbound', CallDisposition: 'Connected' };
  const tasks = [
    task(701, '2026-10-29', {
      ...call,
      WhatId: abcd,
      Subject: 'Call',
      Description: 'Intro to Priya, handed to Dana',
      CallDurationInSeconds: 610,
    }),
    task(702, '2026-11-04', {
      TaskSubtype: 'Email',
      Type: 'Email',
      WhatId: abcd,
      Subject: 'Email: reference list',
      Description: 'Sent the reference list',
    }),
    task(703, '2026-11-10', {
      ...call,
      WhatId: tessellate,
      Subject: 'Call',
      Description: 'Price hold: two years are fine',
      CallDurationInSeconds: 420,
    }),
    task(704, '2026-11-17', {
      TaskSubtype: 'Task',
      WhatId: tessellate,
      Subject: 'Discount approval',
      Description: 'Approved up to 6 %',
    }),
    task(705, '2026-11-18', {
      TaskSubtype: 'Task',
      WhatId: abcd,
      OwnerId: dana,
      Subject: 'Send gateway data sheet to Farah',
      Status: closedStatus(seeding, false),
      IsClosed: 0,
      CompletedDateTime: null,
      ActivityDate: seeding.day('2026-11-24'),
    }),
    task(706, '2026-11-12', { ...call, WhatId: abcd, OwnerId: dana, Subject: 'Call (typed twice)', IsDeleted: 1 }),
    task(707, '2025-10-14', {
      ...call,
      WhatId: tessellate,
      OwnerId: dana,
      Subject: 'Call',
      Description: 'First call with Nina',
    }),
    task(708, '2025-11-04', {
      TaskSubtype: 'Email',
      Type: 'Email',
      WhatId: tessellate,
      OwnerId: dana,
      Subject: 'Email: offer phase 1',
    }),
  ];
  const day = seeding.day('2026-11-06');
  const start = at(Temporal.PlainDate.from(day), '13:00', seeding.org.timeZone);
  const event: Row = {
    Id: to18('00UKx0000000751'),
    Subject: 'Executive lunch',
    Type: 'Meeting',
    EventSubtype: 'Event',
    WhatId: tessellate,
    AccountId: tessellate,
    OwnerId: luis,
    ActivityDate: day,
    StartDateTime: start.toISOString(),
    ActivityDateTime: start.toISOString(),
    EndDateTime: new Date(start.getTime() + 5_400_000).toISOString(),
    DurationInMinutes: 90,
    IsChild: 0,
    GroupEventType: '0',
    CreatedDate: seeding.moment('2026-11-05T16:00:00Z'),
  };
  return { tasks, events: [event] };
}
