import { act, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { AskContext } from '@/components/shared/ask';
import { cannedScreen, type Replies } from './canned-screen';

/** Draws a screen over a canned background and waits for its first answers, and for those it asks for then. */
export async function drawScreen(screen: ComponentChild, replies: Replies) {
  const background = cannedScreen(replies);
  const drawn = render(<AskContext.Provider value={background.asking}>{screen}</AskContext.Provider>);
  for (let round = 0; round < 2; round += 1) {
    await act(async () => {
      await Promise.resolve();
    });
  }
  return { ...drawn, background };
}
