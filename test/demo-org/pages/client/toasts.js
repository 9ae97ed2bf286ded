/** The two kinds of messages Lightning shows after a save: Aura's, and those of newer components. */
import { h } from './elements.js';

const shownMs = 4800;

/** As most record saves and the activity composer show it. */
export function showAuraToast(text, kind = 'success') {
  const toast = h(
    'div',
    { class: 'toastContainer slds-notify_container slds-is-relative' },
    h(
      'div',
      {
        class: `slds-theme--${kind} slds-notify--toast slds-notify slds-notify_toast forceToastMessage`,
        role: 'alert',
      },
      h('span', { class: 'toastMessage slds-text-heading--small forceActionsText' }, text),
      h('button', { class: 'toastClose slds-notify__close', title: 'Close', click: () => toast.remove() }, '×'),
    ),
  );
  document.querySelector('.forceToastManager').append(toast);
  setTimeout(() => toast.remove(), shownMs);
}

/** As Lightning web components show it: its text is inside a shadow root. */
export function showToast(text, kind = 'success') {
  const toast = document.createElement('lightning-toast');
  const root = toast.attachShadow({ mode: 'open' });
  root.append(
    h('link', { rel: 'stylesheet', href: '/demo/toasts.css' }),
    h(
      'div',
      { class: 'slds-notify_container slds-is-relative', role: 'alert' },
      h(
        'div',
        { class: `slds-notify slds-notify_toast slds-theme_${kind}` },
        h('div', { class: 'slds-notify__content' }, h('h2', { class: 'slds-text-heading_small' }, text)),
        h('button', { class: 'slds-notify__close', title: 'Close', click: () => toast.remove() }, '×'),
      ),
    ),
  );
  document.querySelector('lightning-toast-container').append(toast);
  setTimeout(() => toast.remove(), shownMs);
}
