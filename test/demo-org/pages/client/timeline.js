/** The activity timeline: what is coming on top, then the past month by month. */
import { h, icon, recordLink } from './elements.js';
import { ask } from './server.js';
import { showToast } from './toasts.js';

export function timeline(record, reload) {
  const { upcoming, months } = record.timeline;
  const wrapper = h(
    'div',
    { class: 'skip-timeline-wrapper activityTimeline' },
    h(
      'div',
      { class: 'filters' },
      h('span', {}, 'Filters: All time • All activities • All types'),
      h(
        'span',
        { class: 'timelineActions' },
        h('button', { type: 'button', class: 'link', click: reload }, 'Refresh'),
        ' • ',
        h('button', { type: 'button', class: 'link', click: event => expandAll(event, wrapper) }, 'Expand All'),
        ' • ',
        h('button', { type: 'button', class: 'link' }, 'View All'),
      ),
    ),
    h(
      'section',
      { class: 'standardTimelineUpcomingActivities' },
      h('h3', { class: 'slds-section__title' }, '⌄ Upcoming & Overdue'),
      upcoming.length > 0
        ? rows(upcoming, record, reload)
        : h(
            'p',
            { class: 'empty' },
            'No activities to show.',
            h('br'),
            'Get started by sending an email, scheduling a task, and more.',
          ),
    ),
    h(
      'past-activity-groups',
      {},
      h(
        'div',
        { class: 'pastActivities' },
        months.map(month =>
          h(
            'section',
            { class: 'activityHistories' },
            h(
              'h3',
              { class: 'slds-section__title' },
              h('span', {}, `⌄ ${month.title}`),
              h('span', { class: 'note' }, month.note),
            ),
            rows(month.items, record, reload),
          ),
        ),
      ),
    ),
  );
  return wrapper;
}

function rows(items, record, reload) {
  return h(
    'ul',
    { class: 'slds-timeline' },
    items.map(item => row(item, record, reload)),
  );
}

function row(item, record, reload) {
  const panel = h('div', { class: 'slds-timeline__item_details', hidden: true }, item.description || 'No description');
  const toggle = h(
    'button',
    { type: 'button', class: 'expand', title: `Toggle details for ${item.subject}`, 'aria-expanded': 'false' },
    '›',
  );
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
  });
  const box =
    item.object === 'Task' &&
    item.open &&
    h('input', {
      type: 'checkbox',
      'aria-label': `Mark ${item.subject} complete`,
      change: () => complete(item, record, reload),
    });
  return h(
    'li',
    {
      class: `row ${item.object} ${item.kind} runtime_sales_activitiesActivityTimelineFixedStencil${item.overdue ? ' overdue' : ''}`,
      'data-recordid': item.id,
    },
    toggle,
    icon(item.kind, 'small'),
    h(
      'div',
      { class: 'slds-media__body' },
      h(
        'div',
        { class: 'heading' },
        box,
        recordLink(item.object, item.id, item.subject || '(No Subject)', { class: 'subjectLink', title: item.subject }),
        h('div', { class: 'dueDate slds-text-color_weak' }, h('span', {}, item.when)),
      ),
      h('p', { class: 'summary' }, item.summary),
      panel,
    ),
  );
}

async function complete(item, record, reload) {
  await ask('update', { id: item.id, fields: { Status: record.closedStatus } });
  showToast(`Task "${item.subject}" was saved.`);
  await reload();
}

function expandAll(event, wrapper) {
  for (const toggle of wrapper.querySelectorAll('.expand[aria-expanded=false]')) toggle.click();
  event.preventDefault();
}
