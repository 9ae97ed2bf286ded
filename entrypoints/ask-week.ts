import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '@/lib/messages/early';
import { weekAnswer } from '@/lib/messages/kept-week';

/** In the head of the popup: asks for the week while the popup's own code is still loading. */
export default defineUnlistedScript(() => askEarly('readWeek', weekAnswer(Date.now())));
