import type { Direction } from '../draft/items';

type Props = {
  /** What can be dropped here: rows of the same list. */
  list: string;
  id: string;
  onMove: (direction: Direction) => void;
  /** Another row of the list was dropped here. */
  onMoveTo: (otherId: string) => void;
};

/** Alt with an arrow moves the row that has the focus; by mouse its grip can be dragged to another row. */
export function useRowOrder({ list, id, onMove, onMoveTo }: Props) {
  const kind = `application/x-throughline-${list}`;
  return {
    row: {
      'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown',
      onKeyDown: (event: KeyboardEvent): void => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        event.stopPropagation();
        const focused = document.activeElement;
        onMove(event.key === 'ArrowUp' ? 'up' : 'down');
        // The row is the same element elsewhere; moving it took the focus away.
        requestAnimationFrame(() => {
          if (focused instanceof HTMLElement) focused.focus();
        });
      },
      onDragOver: (event: DragEvent): void => {
        if (event.dataTransfer?.types.includes(kind)) event.preventDefault();
      },
      onDrop: (event: DragEvent): void => {
        const dragged = event.dataTransfer?.getData(kind) ?? '';
        if (dragged === '' || dragged === id) return;
        event.preventDefault();
        event.stopPropagation();
        onMoveTo(dragged);
      },
    },
    grip: {
      draggable: true,
      onDragStart: (event: DragEvent): void => {
        event.dataTransfer?.setData(kind, id);
        const row = event.currentTarget instanceof Element ? event.currentTarget.closest('li') : null;
        if (row !== null) event.dataTransfer?.setDragImage(row, 0, 0);
      },
    },
  };
}

export type Grip = ReturnType<typeof useRowOrder>['grip'];
