import { useEffect, useState } from 'preact/hooks';
import { type Place, placeOf } from './hash';

/** Where in the plan page the address points; links and the back button just work. */
export function usePlace(): Place {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return placeOf(hash);
}
