/** What a pointer does from pressing an element to letting it go. Distances are from where it was pressed. */
export type Drag = {
  onStart?: () => void;
  onMove: (movedX: number, movedY: number) => void;
  /** `isClick`: it was let go where it was pressed. */
  onEnd: (isClick: boolean) => void;
};

/** A hand is never quite still when it clicks. */
const STILL_PX = 4;

export function followDrag(handle: HTMLElement, drag: Drag, signal: AbortSignal): void {
  let from: { x: number; y: number } | null = null;
  let hasMoved = false;

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    hasMoved = false;
    // Keeps the pointer ours over the frame and outside the window.
    handle.setPointerCapture?.(event.pointerId);
    drag.onStart?.();
  };
  const onMove = (event: PointerEvent): void => {
    if (from === null) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    hasMoved ||= Math.hypot(x, y) > STILL_PX;
    if (hasMoved) drag.onMove(x, y);
  };
  const onUp = (): void => {
    if (from === null) return;
    from = null;
    drag.onEnd(!hasMoved);
  };
  handle.addEventListener('pointerdown', onDown, { signal });
  handle.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) handle.addEventListener(end, onUp, { signal });
}
