import type { ComponentChildren } from 'preact';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Edits } from '../draft/editor';
import type { Direction } from '../draft/items';
import { WithNotes } from '../findings/WithNotes';
import { RowActions } from './RowActions';
import { useRowOrder } from './use-row-order';
import './ItemRow.css';

type Props = {
  /** Rows of the same list can be dragged past one another. */
  list: string;
  id: string;
  name: string;
  /** Its place in a ranked list, 1 first. */
  rank?: number;
  isFirst: boolean;
  isLast: boolean;
  onMove: (direction: Direction) => void;
  onMoveTo: (otherId: string) => void;
  onDelete: () => void;
  findings?: readonly Finding[];
  edits: Pick<Edits, 'mend' | 'waive' | 'plan'>;
  children: ComponentChildren;
};

/** One thing of a list, edited where it stands: its fields, and the ways to move it and to take it out. */
export function ItemRow(props: Props) {
  const { list, id, name, rank, isFirst, isLast, onMove, onMoveTo, onDelete, findings = [], edits, children } = props;
  const order = useRowOrder({ list, id, onMove, onMoveTo });
  return (
    <li id={`${list}-${id}`} class="item" {...order.row}>
      <WithNotes findings={findings} edits={edits}>
        <div class="item-inner">
          {rank === undefined ? null : (
            <span class="item-rank numbers" aria-hidden="true">
              {rank}
            </span>
          )}
          <div class="item-fields">{children}</div>
          <RowActions
            id={id}
            name={name}
            isFirst={isFirst}
            isLast={isLast}
            onMove={onMove}
            onDelete={onDelete}
            grip={order.grip}
          />
        </div>
      </WithNotes>
    </li>
  );
}
