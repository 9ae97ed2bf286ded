import { useEffect, useRef } from 'preact/hooks';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for the whole plan; in a text field they stay the field's own. */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const newest = useRef({ undo, redo });
  newest.current = { undo, redo };
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input:not([type=checkbox], [type=radio]), textarea') != null) return;
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
      if (act === null) return;
      event.preventDefault();
      newest.current[act]?.();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
