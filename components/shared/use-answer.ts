import { useCallback, useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answers, Inputs, MessageName } from '@/lib/messages/protocol';
import type { Problem } from '@/lib/result';
import { AskContext, type Asking } from './ask';

/** What a screen knows of an answer. Old data stays while it is asked again: nothing blinks. */
export type Answer<Value> = { value: Value | null; problem: Problem | null; isLoading: boolean; askAgain: () => void };

/** The only way to data: ask once, and again whenever something changed. */
export function useAnswer<Name extends MessageName>(name: Name, input: Inputs[Name]): Answer<Answers[Name]> {
  const { request, onChange } = useContext(AskContext);
  const [state, setState] = useState<{ value: Answers[Name] | null; problem: Problem | null; isLoading: boolean }>({
    value: null,
    problem: null,
    isLoading: true,
  });
  // Answers may overtake one another; only the newest question's counts.
  const newest = useRef(0);
  const asked = JSON.stringify(input);

  const askAgain = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    void request(name, JSON.parse(asked)).then(answer => {
      if (mine !== newest.current) return;
      setState(before =>
        answer.ok
          ? { value: answer.value, problem: null, isLoading: false }
          : { value: before.value, problem: answer.problem, isLoading: false },
      );
    });
  }, [name, asked, request]);

  // Not `useEffect`: that waits until the empty screen has been painted, and the question with it.
  useLayoutEffect(() => {
    const ended = new AbortController();
    askAgain();
    onChange(askAgain, ended.signal);
    return () => {
      newest.current += 1;
      ended.abort();
    };
  }, [askAgain, onChange]);

  return { ...state, askAgain };
}

/** How a screen changes something. Resolves to the answer, so that the screen can draw it or say what went wrong. */
export function useRequest(): Asking['request'] {
  return useContext(AskContext).request;
}
