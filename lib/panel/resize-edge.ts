import { clamp, narrowestPx, widestPx } from './panel-state';
import { followDrag } from './pointer-drag';

const STEP_PX = 16;

/** The sidebar's left edge: dragged or moved by arrow keys it sets the width; Enter or a double click folds it away. */
export type ResizeEdge = { element: HTMLElement; show(widthPx: number): void };

export type ResizeEdgeOutside = {
  document: Document;
  label: string;
  /** While it moves, before the rep lets go. */
  onWidth: (widthPx: number) => void;
  onResized: (widthPx: number) => void;
  onFold: () => void;
  /** The frame beneath must not swallow the pointer meanwhile. */
  onMoving: (isMoving: boolean) => void;
};

export function createResizeEdge(
  { document, label, onWidth, onResized, onFold, onMoving }: ResizeEdgeOutside,
  signal: AbortSignal,
): ResizeEdge {
  const element = document.createElement('div');
  element.className = 'edge';
  element.tabIndex = 0;
  const attributes = {
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': `${narrowestPx}`,
    'aria-valuemax': `${widestPx}`,
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  let widthPx = narrowestPx;
  let pressedAtPx = 0;

  const show = (wantedPx: number): void => {
    widthPx = clamp(Math.round(wantedPx), narrowestPx, widestPx);
    element.setAttribute('aria-valuenow', `${widthPx}`);
    onWidth(widthPx);
  };
  const drag = {
    onStart: () => {
      pressedAtPx = widthPx;
      onMoving(true);
    },
    onMove: (movedX: number) => show(pressedAtPx - movedX),
    onEnd: (isClick: boolean) => {
      onMoving(false);
      if (!isClick) onResized(widthPx);
    },
  };
  followDrag(element, drag, signal);
  const onKey = (event: KeyboardEvent): void => {
    const targets: Record<string, number> = {
      ArrowLeft: widthPx + STEP_PX,
      ArrowRight: widthPx - STEP_PX,
      Home: narrowestPx,
      End: widestPx,
    };
    const target = targets[event.key];
    if (target === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (target === undefined) {
      onFold();
      return;
    }
    show(target);
    onResized(widthPx);
  };
  element.addEventListener('keydown', onKey, { signal });
  element.addEventListener('dblclick', onFold, { signal });
  return { element, show };
}
