import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '@/lib/messages/early';
import { keptWeek } from '@/lib/messages/kept-week';

/** In the head of the popup: asks for the week while the popup's own code is still loading. */
export default defineUnlistedScript(() => {
  askEarly('readWeek', browser.runtime.sendMessage({ name: 'readWeek', input: {} }), keptWeek(Date.now()));
});
