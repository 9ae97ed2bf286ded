import { Icon } from '@/components/shared/Icon';
import { text } from '@/lib/messages/text';

/** Nothing left to do here: a good sight. */
export function AllTied() {
  return (
    <div class="all-tied">
      <span class="all-tied-sign">
        <Icon name="tick" size={18} />
      </span>
      <p>
        <span class="all-tied-words">{text('sidebar_allTied')}</span>{' '}
        <span class="all-tied-next">{text('sidebar_allTied_next')}</span>
      </p>
    </div>
  );
}
