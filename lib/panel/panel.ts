import { type Box, focusedControl, overlaps, watchFocus } from './covered-focus';
import { createHostElement } from './host-element';
import type { PanelState } from './panel-state';
import { createResizeEdge } from './resize-edge';
import { createSmallTab, tabHeightPx } from './small-tab';

/**
 * The sidebar in the CRM's page: a frame with our own page docked right under the header, or a small tab in its place.
 * It moves nothing in the page. The frame is made when it is first shown and kept while folded, with what was typed.
 */
export type Panel = {
  /** This page has a record. */
  show(): void;
  /** This page has none: nothing of ours stays in it. */
  hide(): void;
  apply(state: PanelState): void;
  /** The header may have appeared or grown. */
  place(): void;
};

export type PanelOutside = {
  window: Window;
  frameAddress: string;
  labels: { frame: string; open: string; width: string };
  headerBottom: () => number | null;
  /** The CRM shows a panel of its own where ours stands: ours makes room, unless the rep opens it all the same. */
  isTaken: () => boolean;
  /** The rep changed how the panel stands. */
  onChange: (change: Partial<PanelState>) => void;
};

export function createPanel(
  { window, frameAddress, labels, headerBottom, isTaken, onChange }: PanelOutside,
  signal: AbortSignal,
): Panel {
  const { document } = window;
  const host = createHostElement(document, signal);
  const dock = document.createElement('div');
  dock.className = 'dock';
  let state: PanelState | null = null;
  let isShown = false;
  /** The control of the page we make room for. */
  let avoided: Element | null = null;
  let makesRoom = false;
  /** The rep opened it over the CRM's own panel. */
  let insists = false;
  let frame: HTMLIFrameElement | null = null;
  let topPx = 0;

  const change = (part: Partial<PanelState>): void => {
    if (state === null) return;
    state = { ...state, ...part };
    onChange(part);
    draw();
  };
  const tab = createSmallTab(
    {
      document,
      label: labels.open,
      range: () => ({ least: topPx, most: window.innerHeight - tabHeightPx }),
      onOpen: open,
      onMoved: moved => change({ topPx: moved }),
    },
    signal,
  );
  const edge = createResizeEdge(
    {
      document,
      label: labels.width,
      onWidth: widthPx => dock.style.setProperty('width', `${widthPx}px`),
      onResized: widthPx => change({ widthPx }),
      onFold: () => {
        change({ isOpen: false });
        tab.element.focus();
      },
      onMoving: isMoving => dock.classList.toggle('moving', isMoving),
    },
    signal,
  );
  dock.append(edge.element);
  host.root.append(dock, tab.element);

  function open(): void {
    avoided = null;
    insists = makesRoom;
    change({ isOpen: true });
    frame?.focus();
  }

  function draw(): void {
    if (!isShown || state === null) {
      host.remove();
      return;
    }
    host.mount();
    const isOpen = state.isOpen && avoided === null && (!makesRoom || insists);
    if (isOpen && frame === null) frame = appendFrame();
    dock.hidden = !isOpen;
    tab.element.hidden = isOpen;
    edge.show(state.widthPx);
    place();
  }

  function appendFrame(): HTMLIFrameElement {
    const made = document.createElement('iframe');
    made.title = labels.frame;
    made.src = frameAddress;
    dock.append(made);
    return made;
  }

  function place(): void {
    if (!isShown || state === null) return;
    // A control that left the page tells nobody that it lost the focus.
    if (avoided?.isConnected === false) {
      avoid(null);
      return;
    }
    if (isTaken() !== makesRoom) {
      makesRoom = !makesRoom;
      insists = false;
      draw();
      return;
    }
    topPx = headerBottom() ?? 0;
    dock.style.top = `${topPx}px`;
    tab.place(placeOfTab(state.topPx ?? topPx + 96));
  }

  /** Where the rep put it; but beside the control that has the focus, never on it. */
  function placeOfTab(wantedPx: number): number {
    const box = avoided?.getBoundingClientRect();
    const own: Box = {
      left: window.innerWidth - 28,
      right: window.innerWidth,
      top: wantedPx,
      bottom: wantedPx + tabHeightPx,
    };
    if (box === undefined || !overlaps(box, own)) return wantedPx;
    return box.bottom + tabHeightPx < window.innerHeight ? box.bottom : box.top - tabHeightPx;
  }

  function avoid(control: Element | null): void {
    if (!isShown || state === null) return;
    const next =
      control !== null && state.isOpen && overlaps(control.getBoundingClientRect(), boxWhenOpen(state))
        ? control
        : null;
    if (next === avoided) return;
    avoided = next;
    draw();
  }

  function boxWhenOpen({ widthPx }: PanelState): Box {
    return { left: window.innerWidth - widthPx, top: topPx, right: window.innerWidth, bottom: window.innerHeight };
  }

  watchFocus(document, host.element, avoid, signal);
  window.addEventListener('resize', place, { signal });

  return {
    show() {
      isShown = true;
      draw();
      avoid(focusedControl(document, host.element));
    },
    hide() {
      isShown = false;
      avoided = null;
      makesRoom = false;
      // A frame that leaves the page ends; a new one is made when it is needed.
      frame?.remove();
      frame = null;
      draw();
    },
    apply(next) {
      if (next.isOpen && state?.isOpen === false) avoided = null;
      state = next;
      draw();
    },
    place,
  };
}
