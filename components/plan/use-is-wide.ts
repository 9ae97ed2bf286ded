import { useEffect, useState } from 'preact/hooks';

/** Is the page at least that wide? Follows the window. */
export function useIsWide(px: number): boolean {
  const [isWide, setIsWide] = useState(() => innerWidth >= px);
  useEffect(() => {
    const follow = (): void => setIsWide(innerWidth >= px);
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, [px]);
  return isWide;
}
