import { auraToastManagers, auraToasts, lwcToastContainers, lwcToasts } from './selectors';

/**
 * Tells when Salesforce raises a toast. A toast only says that something was saved; what it was is asked of the API.
 *
 * Cheap on purpose: Lightning changes its page thousands of times a minute, so only the direct children of `<body>` and
 * the insides of the toast containers are observed, never the page.
 */

const containers = [...auraToastManagers, ...lwcToastContainers].join();
const toasts = [...auraToasts, ...lwcToasts].join();
/** While Lightning starts, the Aura manager may appear deeper than as a child of the body: looked for this often. */
const SEARCH_EVERY_MS = 2_000;
const SEARCH_TIMES = 30;

export function watchToasts(document: Document, onSave: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const watched = new WeakSet<Node>();
  const insides = new MutationObserver(changes => {
    if (changes.some(change => [...change.addedNodes].some(isToast))) onSave();
  });

  // A toast that stands in a container when it is first seen is news only if the container itself is new.
  const findContainers = (isNew: boolean): boolean => {
    const found = [...document.querySelectorAll(containers)];
    for (const container of found) watchInside(container, isNew);
    return found.length > 0;
  };
  const watchInside = (container: Element, isNew: boolean): void => {
    let hasToast = false;
    for (const root of [container, container.shadowRoot]) {
      // Null where Lightning uses its synthetic shadow: the toasts are then plain children.
      if (root === null || watched.has(root)) continue;
      watched.add(root);
      insides.observe(root, { childList: true, subtree: true });
      hasToast ||= root.querySelector(toasts) !== null;
    }
    if (isNew && hasToast) onSave();
  };

  findContainers(false);
  const body = new MutationObserver(changes => {
    if (changes.some(change => change.addedNodes.length > 0)) findContainers(true);
  });
  body.observe(document.body, { childList: true });
  const stopSearching = searchFor(
    () => document.querySelector(auraToastManagers.join()) !== null && findContainers(true),
  );

  signal.addEventListener(
    'abort',
    () => {
      insides.disconnect();
      body.disconnect();
      stopSearching();
    },
    { once: true },
  );
}

function searchFor(isFound: () => boolean): () => void {
  let left = SEARCH_TIMES;
  const timer = setInterval(() => {
    left -= 1;
    if (isFound() || left === 0) clearInterval(timer);
  }, SEARCH_EVERY_MS);
  return () => clearInterval(timer);
}

function isToast(node: Node): boolean {
  return node instanceof Element && (node.matches(toasts) || node.querySelector(toasts) !== null);
}
