/** The activity composer: logs calls, plans tasks and events, sends mail. */
import { formField, h, icon } from './elements.js';
import { ask } from './server.js';
import { showAuraToast, showToast } from './toasts.js';

const actions = [
  { name: 'LogCall', title: 'Log a Call', kind: 'Call', form: callForm },
  { name: 'NewTask', title: 'New Task', kind: 'Task', form: taskForm },
  { name: 'NewEvent', title: 'New Event', kind: 'Event', form: eventForm },
  { name: 'SendEmail', title: 'Email', kind: 'Email', form: emailForm, group: 'SendAnEmailTab' },
];

export function composer(record, reload) {
  const place = h('div', { class: 'composerForm' });
  const close = () => place.replaceChildren();
  const buttons = actions.map(action =>
    h(
      'lightning-button-group',
      { 'data-target-selection-name': action.group ?? `Global.${action.name}`, role: 'group' },
      h(
        'button',
        {
          class: 'slds-button slds-button_neutral',
          type: 'button',
          title: action.title,
          value: action.name,
          click: () => place.replaceChildren(action.form(record, reload, close)),
        },
        icon(action.kind, 'small'),
        action.title,
      ),
      h(
        'button',
        { class: 'slds-button slds-button_neutral more', type: 'button', title: `More ${action.title} Actions` },
        '▾',
      ),
    ),
  );
  return h(
    'runtime_sales_activities-activity-panel-composer',
    {},
    h('div', { class: 'composerButtons' }, buttons),
    place,
  );
}

/** A form with its fields and a Save that closes it. */
function form(title, fields, save, close) {
  const error = h('p', { class: 'formError', role: 'alert' });
  const button = h('button', { class: 'slds-button slds-button_brand', type: 'submit' }, 'Save');
  const element = h(
    'form',
    { class: 'slds-form', 'aria-label': title, novalidate: true },
    h(
      'header',
      {},
      h('h2', {}, title),
      h('button', { type: 'button', class: 'closeForm', title: 'Close', click: close }, '×'),
    ),
    h('div', { class: 'formFields' }, fields),
    h('footer', {}, error, button),
  );
  element.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await save();
      close();
    } catch (problem) {
      error.textContent = problem.message;
      button.disabled = false;
    }
  });
  return element;
}

function callForm(record, reload, close) {
  const subject = h('input', {
    name: 'Subject',
    value: 'Call',
    role: 'combobox',
    list: 'subjects',
    'aria-expanded': 'false',
  });
  const choices = h(
    'datalist',
    { id: 'subjects' },
    ['Call', 'Email', 'Send Letter', 'Send Quote', 'Other'].map(value => h('option', { value })),
  );
  const comments = h('textarea', { name: 'Description', rows: '3' });
  const who = contactSelect(record);
  const due = h('input', { name: 'ActivityDate', type: 'date', value: record.today });
  const fields = [
    formField('Subject', subject),
    choices,
    formField('Comments', comments),
    formField('Name', who),
    formField('Related To', relatedTo(record)),
    formField('Due Date', due),
  ];
  return form(
    'Log a Call',
    fields,
    async () => {
      const saved = await ask('create', {
        object: 'Task',
        fields: {
          ...links(record, who),
          Subject: subject.value,
          Description: comments.value,
          ActivityDate: due.value || null,
          TaskSubtype: 'Call',
          Type: 'Call',
          CallType: 'Outbound',
          Status: record.closedStatus,
        },
      });
      showAuraToast(`Task "${saved.name}" was created.`);
      await reload();
    },
    close,
  );
}

function taskForm(record, reload, close) {
  const subject = h('input', { name: 'Subject', required: true });
  const due = h('input', { name: 'ActivityDate', type: 'date' });
  const who = contactSelect(record);
  const fields = [
    formField('Subject', subject, true),
    formField('Due Date', due),
    formField('Name', who),
    formField('Related To', relatedTo(record)),
  ];
  return form(
    'New Task',
    fields,
    async () => {
      const saved = await ask('create', {
        object: 'Task',
        fields: { ...links(record, who), Subject: subject.value, ActivityDate: due.value || null },
      });
      showToast(`Task "${saved.name}" was created.`);
      await reload();
    },
    close,
  );
}

function eventForm(record, reload, close) {
  const subject = h('input', { name: 'Subject', value: 'Meeting' });
  const start = h('input', { name: 'StartDateTime', type: 'datetime-local', value: `${record.today}T10:00` });
  const end = h('input', { name: 'EndDateTime', type: 'datetime-local', value: `${record.today}T11:00` });
  const who = contactSelect(record);
  const fields = [
    formField('Subject', subject),
    formField('Start', start, true),
    formField('End', end, true),
    formField('Name', who),
    formField('Related To', relatedTo(record)),
  ];
  return form(
    'New Event',
    fields,
    async () => {
      const times = {
        StartDateTime: new Date(start.value).toISOString(),
        EndDateTime: new Date(end.value).toISOString(),
      };
      const saved = await ask('create', {
        object: 'Event',
        fields: { ...links(record, who), Subject: subject.value, Type: 'Meeting', ...times },
      });
      showToast(`Event "${saved.name}" was created.`);
      await reload();
    },
    close,
  );
}

function emailForm(record, reload, close) {
  const who = contactSelect(record);
  const subject = h('input', { name: 'Subject' });
  const text = h('textarea', { name: 'Description', rows: '5' });
  const fields = [
    formField('To', who),
    formField('Subject', subject),
    formField('Message', text),
    formField('Related To', relatedTo(record)),
  ];
  return form(
    'Email',
    fields,
    async () => {
      const mail = { Subject: `Email: ${subject.value}`, Description: text.value, TaskSubtype: 'Email', Type: 'Email' };
      await ask('create', {
        object: 'Task',
        fields: { ...links(record, who), ...mail, ActivityDate: record.today, Status: record.closedStatus },
      });
      showToast('Email was sent.');
      await reload();
    },
    close,
  );
}

function contactSelect({ composer: { contacts, whoId } }) {
  return h(
    'select',
    { name: 'WhoId' },
    h('option', { value: '' }, '--None--'),
    contacts.map(({ id, name }) => h('option', { value: id, selected: id === whoId }, name)),
  );
}

function relatedTo({ composer: { whatName } }) {
  return h('input', { name: 'WhatId', value: whatName, readonly: true });
}

function links({ composer: { whatId } }, who) {
  return { WhatId: whatId, WhoId: who.value || null };
}
