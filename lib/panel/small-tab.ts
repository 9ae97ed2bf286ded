import { clamp } from './panel-state';
import { followDrag } from './pointer-drag';

export const tabHeightPx = 72;
const STEP_PX = 24;

/** The small tab at the window's right edge that opens the sidebar. Dragged or moved by arrow keys, it stays there. */
export type SmallTab = { element: HTMLButtonElement; place(topPx: number): void };

export type SmallTabOutside = {
  document: Document;
  label: string;
  /** Between these the tab may stand. */
  range: () => { least: number; most: number };
  onOpen: () => void;
  onMoved: (topPx: number) => void;
};

export function createSmallTab(
  { document, label, range, onOpen, onMoved }: SmallTabOutside,
  signal: AbortSignal,
): SmallTab {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'tab';
  element.textContent = '‹';
  element.setAttribute('aria-label', label);
  element.title = label;
  let topPx = 0;
  let pressedAtPx = 0;
  let isPressed = false;
  let isDragged = false;

  const moveTo = (wantedPx: number): void => {
    const { least, most } = range();
    topPx = clamp(wantedPx, least, Math.max(least, most));
    element.style.top = `${topPx}px`;
  };
  const drag = {
    onStart: () => {
      isPressed = true;
      pressedAtPx = topPx;
    },
    onMove: (_x: number, movedY: number) => moveTo(pressedAtPx + movedY),
    onEnd: (isClick: boolean) => {
      isPressed = false;
      isDragged = !isClick;
      if (isDragged) onMoved(topPx);
    },
  };
  followDrag(element, drag, signal);
  // A drag ends in a click, too; only a real one opens.
  const onClick = (): void => {
    if (!isDragged) onOpen();
    isDragged = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    const targets: Record<string, number> = {
      ArrowUp: topPx - STEP_PX,
      ArrowDown: topPx + STEP_PX,
      Home: range().least,
      End: range().most,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(target);
    onMoved(topPx);
  };
  element.addEventListener('click', onClick, { signal });
  element.addEventListener('keydown', onKey, { signal });
  const place = (wantedPx: number): void => {
    // The hand that holds it decides.
    if (!isPressed) moveTo(wantedPx);
  };
  return { element, place };
}
