import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { browserDeps, senderOf } from '@/lib/background/browser-deps';
import { handlers } from '@/lib/background/handlers';
import { goOn } from '@/lib/background/start';
import { answer } from '@/lib/messages/answer';

/** Wires: opens what the verbs need, answers messages, wakes the outbox. Listeners first, before anything is awaited. */
export default defineBackground(() => {
  const deps = browserDeps(browser);
  browser.runtime.onMessage.addListener((message, sender) => {
    const from = senderOf(browser, sender);
    return answer(message, from.pageHost !== null, async (name, input) => handlers[name](await deps, input, from));
  });
  browser.alarms.onAlarm.addListener(() => void deps.then(goOn));
  browser.tabs.onRemoved.addListener(tabId => void deps.then(({ tabs }) => tabs.forget(tabId)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  void deps.then(goOn);
});
