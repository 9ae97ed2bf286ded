/** Tasks, events and e-mail messages. */
import { type Field, field, picklist, readOnly, reference, text } from './field';
import { type SObject, sObject } from './s-object';

/** A value of Task.Status, as the org's administrator set it up. */
export interface TaskStatus {
  name: string;
  isClosed: boolean;
  isDefault: boolean;
}

export const standardStatuses: TaskStatus[] = [
  { name: 'Not Started', isClosed: false, isDefault: true },
  { name: 'In Progress', isClosed: false, isDefault: false },
  { name: 'Completed', isClosed: true, isDefault: false },
  { name: 'Waiting on someone else', isClosed: false, isDefault: false },
  { name: 'Deferred', isClosed: false, isDefault: false },
];

const subjects = ['Call', 'Email', 'Send Letter', 'Send Quote', 'Other'];
const activityTypes = ['Call', 'Email', 'Meeting', 'Networking', 'Other'];

/** Closed or older than a year: hidden from /query, shown by /queryAll. The cutoff follows the clock; as a subquery it is asked for once, not for every row. */
const taskIsArchived = (row: string) =>
  `(${row}."IsClosed" = 1 AND COALESCE(${row}."ActivityDate", substr(${row}."CreatedDate", 1, 10)) <= (SELECT archive_cutoff()))`;
const eventIsArchived = (row: string) => `(COALESCE(${row}."ActivityDate", '9999') <= (SELECT archive_cutoff()))`;

export function activityObjects(whatTargets: string[], customFields: Field[], statuses: TaskStatus[]): SObject[] {
  return [
    sObject('Task', '00T', [
      ...sharedFields(whatTargets),
      // A task may wait in a queue; an event has a person.
      reference('OwnerId', ['Group', 'User'], { label: 'Assigned To ID', nillable: false, namePointing: true }),
      field('IsArchived', 'boolean', { label: 'Archived', sql: taskIsArchived, ...readOnly }),
      picklist('TaskSubtype', ['Task', 'Email', 'List Email', 'Call', 'LinkedIn', 'Cadence'], {
        startsAs: 'Task',
        restricted: true,
        updateable: false,
      }),
      picklist(
        'Status',
        statuses.map(status => status.name),
        { required: true, startsAs: statuses.find(status => status.isDefault)?.name ?? null },
      ),
      picklist('Priority', ['High', 'Normal', 'Low'], { required: true, startsAs: 'Normal' }),
      field('ActivityDate', 'date', { label: 'Due Date Only' }),
      field('CompletedDateTime', 'datetime', { label: 'Completed Date', ...readOnly }),
      field('IsClosed', 'boolean', { label: 'Closed', ...readOnly }),
      field('IsHighPriority', 'boolean', { label: 'High Priority', ...readOnly }),
      picklist('CallType', ['Internal', 'Inbound', 'Outbound']),
      field('CallDurationInSeconds', 'int', { label: 'Call Duration' }),
      text('CallDisposition', 255, { label: 'Call Result' }),
      text('CallObject', 255, { label: 'Call Object Identifier' }),
      field('IsRecurrence', 'boolean', { label: 'Create Recurring Series of Tasks', updateable: false }),
      ...customFields.map(custom => ({ ...custom })),
    ]),
    sObject('Event', '00U', [
      ...sharedFields(whatTargets),
      reference('OwnerId', ['User'], { label: 'Assigned To ID', nillable: false }),
      field('IsArchived', 'boolean', { label: 'Archived', sql: eventIsArchived, ...readOnly }),
      picklist('EventSubtype', ['Event'], { startsAs: 'Event', restricted: true, updateable: false }),
      text('Location'),
      field('IsAllDayEvent', 'boolean', { label: 'All-Day Event' }),
      field('StartDateTime', 'datetime', { label: 'Start Date Time' }),
      field('EndDateTime', 'datetime', { label: 'End Date Time' }),
      field('ActivityDateTime', 'datetime', { label: 'Due Date Time' }),
      field('ActivityDate', 'date', { label: 'Due Date Only' }),
      field('DurationInMinutes', 'int', { label: 'Duration' }),
      field('IsPrivate', 'boolean', { label: 'Private' }),
      picklist('ShowAs', ['Busy', 'OutOfOffice', 'Free'], { startsAs: 'Busy' }),
      field('IsChild', 'boolean', readOnly),
      picklist('GroupEventType', ['0', '1', '2', '3'], readOnly),
      field('IsRecurrence', 'boolean', { label: 'Create Recurring Series of Events', updateable: false }),
      ...customFields.map(custom => ({ ...custom })),
    ]),
    sObject('EmailMessage', '02s', [
      text('Subject', 3000),
      reference('ActivityId', ['Task'], { updateable: false }),
      reference('RelatedToId', whatTargets, { namePointing: true }),
      field('Incoming', 'boolean'),
      text('FromAddress', 1000),
      text('ToAddress', 4000),
      field('MessageDate', 'datetime'),
      field('TextBody', 'textarea', { length: 32000 }),
      picklist('Status', ['0', '1', '2', '3', '4', '5'], { startsAs: '3' }),
    ]),
  ];
}

/** What tasks and events have in common. */
function sharedFields(whatTargets: string[]): Field[] {
  return [
    field('Subject', 'combobox', { length: 255, picklist: subjects, groupable: false, nameField: true }),
    picklist('Type', activityTypes),
    field('Description', 'textarea', { label: 'Comments', length: 32000 }),
    reference('WhoId', ['Contact', 'Lead'], { label: 'Name ID', namePointing: true }),
    reference('WhatId', whatTargets, { label: 'Related To ID', namePointing: true }),
    reference('AccountId', ['Account'], { label: 'Account ID', ...readOnly }),
  ];
}
