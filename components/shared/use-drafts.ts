import { useCallback, useState } from 'preact/hooks';

/** Keeps what is being typed under a name; null: done with it. */
export type KeepDraft<Draft> = (key: string, draft: Draft | null) => void;

/** What is being typed into the forms of a screen, by name. It lives as long as the screen, so that leaving a form loses no word. */
export function useDrafts<Draft>(): [Readonly<Record<string, Draft>>, KeepDraft<Draft>] {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const keep = useCallback<KeepDraft<Draft>>(
    (key, draft) =>
      setDrafts(before => {
        const { [key]: _, ...others } = before;
        return draft === null ? others : { ...others, [key]: draft };
      }),
    [],
  );
  return [drafts, keep];
}
