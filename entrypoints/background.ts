import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { browserDeps, senderOf } from '@/lib/background/browser-deps';
import { handlers } from '@/lib/background/handlers';
import { keepWeek, type WeekKeeper } from '@/lib/background/keep-week';
import { goOn } from '@/lib/background/start';
import { answer } from '@/lib/messages/answer';
import { lastChange, onChange } from '@/lib/messages/changes';
import { keptWeek, storeWeek } from '@/lib/messages/kept-week';

const keeper: WeekKeeper = {
  lastChange,
  kept: keptWeek,
  store: storeWeek,
  pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
};

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
  onChange(() => void deps.then(all => keepWeek(all, keeper)), new AbortController().signal);
  void deps.then(async all => {
    await goOn(all);
    await keepWeek(all, keeper);
  });
});
