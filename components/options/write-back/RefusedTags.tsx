import type { WriteBackView } from '@/lib/messages/settings-views';
import { plural } from '@/lib/messages/text';
import { RefusedTag } from './RefusedTag';

type Refused = NonNullable<WriteBackView['on']>['refused'];

/** Tags the CRM did not take: how many, and each with what can be done about it. */
export function RefusedTags({ count, refused }: { count: number; refused: Refused }) {
  return (
    <div class="write-back-refused">
      <p>{plural('options_writeBack_refused', count)}</p>
      <ul>
        {refused.map(each => (
          <RefusedTag key={each.entryId} refused={each} />
        ))}
      </ul>
    </div>
  );
}
