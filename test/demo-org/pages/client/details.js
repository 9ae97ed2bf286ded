/** The Details tab: all fields in sections, each can be edited where it stands. */
import { h } from './elements.js';
import { fieldValue } from './record-page.js';
import { ask } from './server.js';
import { showToast } from './toasts.js';

export function details(record, reload) {
  const edits = new Map();
  const panel = h('div', { class: 'record-layout-container' });
  const footer = h(
    'div',
    { class: 'slds-docked-form-footer', hidden: true },
    h('button', { class: 'slds-button slds-button_neutral', type: 'button', click: reload }, 'Cancel'),
    h('button', { class: 'slds-button slds-button_brand', type: 'button', name: 'SaveEdit', click: save }, 'Save'),
  );

  async function save() {
    const fields = Object.fromEntries(
      [...edits].map(([name, input]) => [name, input.value === '' ? null : input.value]),
    );
    try {
      const saved = await ask('update', { id: record.id, fields });
      showToast(`${saved.label} "${saved.name}" was saved.`);
      await reload();
    } catch (problem) {
      showToast(problem.message, 'error');
    }
  }

  function edit(field, value) {
    const input = h(field.name === 'Description' ? 'textarea' : 'input', {
      name: field.name,
      'aria-label': field.label,
    });
    input.value = field.raw;
    edits.set(field.name, input);
    value.replaceChildren(input);
    footer.hidden = false;
    input.focus();
  }

  function item(field) {
    const value = h(
      'div',
      { class: 'slds-form-element__control' },
      h('span', { class: 'test-id__field-value' }, fieldValue(field)),
    );
    if (field.editable)
      value.append(
        h(
          'button',
          {
            type: 'button',
            class: 'inline-edit-trigger',
            title: `Edit ${field.label}`,
            click: () => edit(field, value),
          },
          '✎',
        ),
      );
    return h(
      'records-record-layout-item',
      { 'field-label': field.label },
      h(
        'div',
        { 'data-target-selection-name': `sfdc:RecordField.${record.object}.${field.name}` },
        h('span', { class: 'test-id__field-label' }, field.label),
        value,
      ),
    );
  }

  panel.append(
    ...record.sections.map(section =>
      h(
        'records-record-layout-section',
        {},
        h('h3', { class: 'slds-section__title' }, `⌄ ${section.title}`),
        h('div', { class: 'fieldGrid' }, section.fields.map(item)),
      ),
    ),
    footer,
  );
  return panel;
}
