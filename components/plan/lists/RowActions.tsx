import type { ComponentChildren } from 'preact';
import { lineDrawing } from '@/components/shared/line-drawing';
import { text } from '@/lib/messages/text';
import type { Direction } from '../draft/items';
import './RowActions.css';
import type { Grip } from './use-row-order';

type Props = {
  id: string;
  /** What it is called, so that each button has a name of its own. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** Without: the row is edited where it stands. */
  onEdit?: () => void;
  onMove: (direction: Direction) => void;
  onDelete: () => void;
  /** Where the row can be dragged by mouse. */
  grip?: Grip;
};

/** Edit, move and delete one row. After a move the focus stays on the button that was pressed. */
export function RowActions({ id, name, isFirst, isLast, onEdit, onMove, onDelete, grip }: Props) {
  const move = (direction: Direction) => () => {
    onMove(direction);
    // The row is elsewhere in the page once it is drawn; at the end of the way only the other direction is left.
    const other = direction === 'up' ? 'down' : 'up';
    requestAnimationFrame(() => {
      const [same, back] = [direction, other].map(each => document.getElementById(`${each}-${id}`));
      (same instanceof HTMLButtonElement && !same.disabled ? same : back)?.focus();
    });
  };
  return (
    <div class="row-actions">
      {grip === undefined ? null : (
        <span class="grip" {...grip} title={text('plan_dragShort')} aria-hidden="true">
          {drawn(<path d="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01" stroke-width="2" />)}
        </span>
      )}
      {onEdit === undefined ? null : (
        <button
          type="button"
          id={`edit-${id}`}
          aria-label={text('plan_edit', name)}
          title={text('plan_editShort')}
          onClick={onEdit}
        >
          {drawn(<path d="M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2" />)}
        </button>
      )}
      <button
        type="button"
        id={`up-${id}`}
        aria-label={text('plan_moveUp', name)}
        title={text('plan_moveUpShort')}
        disabled={isFirst}
        onClick={move('up')}
      >
        {drawn(<path d="M8 13V3.5M4 7.5l4-4 4 4" />)}
      </button>
      <button
        type="button"
        id={`down-${id}`}
        aria-label={text('plan_moveDown', name)}
        title={text('plan_moveDownShort')}
        disabled={isLast}
        onClick={move('down')}
      >
        {drawn(<path d="M8 3v9.5M4 8.5l4 4 4-4" />)}
      </button>
      <button type="button" aria-label={text('plan_delete', name)} title={text('plan_deleteShort')} onClick={onDelete}>
        {drawn(<path d="M3 4.5h10M6.5 4.5v-1.5h3v1.5M4.5 4.5l.6 8.5h5.800l.6-8.5M7 7v4M9 7v4" />)}
      </button>
    </div>
  );
}

function drawn(path: ComponentChildren) {
  return (
    <svg {...lineDrawing} width="15" height="15" stroke-width="1.4" aria-hidden="true">
      {path}
    </svg>
  );
}
