import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Single keys for the whole screen while `isOn`. Never while somebody types, never together with a modifier, and never
 * for a key that is held down: a held Enter must not tag a whole list. `Enter` belongs to a focused button first.
 * `isMeant` tells whether keys pressed where the focus is are for this part of the screen.
 */
export function useKeys(
  keys: Record<string, () => void>,
  isOn = true,
  isMeant: (focused: Element | null) => boolean = () => true,
): void {
  const newest = useRef({ keys, isMeant });
  newest.current = { keys, isMeant };

  // Before the next paint: what is seen can be pressed.
  useLayoutEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable]') != null) return;
      const isOnControl = target?.closest('button, a, summary') != null;
      if (event.key === 'Enter' && isOnControl) {
        // A held Enter presses a button again and again.
        if (event.repeat) event.preventDefault();
        return;
      }
      const act = newest.current.keys[event.key];
      if (act === undefined || event.repeat || !newest.current.isMeant(target)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
