import { Component, type FunctionComponent, h } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Draws again only when one of its props is another thing than before: a click in a long list then costs the drawing of
 * the rows that it changed.
 */
export function memo<Props extends object>(draw: FunctionComponent<Props>) {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]);
      // Props are looked up by their own names.
      return [...names].some(name => this.props[name as keyof Props] !== next[name as keyof Props]);
    }

    override render() {
      return h(draw, this.props);
    }
  };
}

/** A handler that is the same thing at every drawing, and does what the newest drawing says. */
export function useStable<Parts extends unknown[]>(handle: (...parts: Parts) => void): (...parts: Parts) => void {
  const newest = useRef(handle);
  newest.current = handle;
  return useRef((...parts: Parts): void => newest.current(...parts)).current;
}
