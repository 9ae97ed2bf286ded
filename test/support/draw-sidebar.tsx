import { render } from '@testing-library/preact';
import { AskContext } from '@/components/shared/ask';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { AccountView } from '@/lib/messages/views';
import { cannedAccount } from './canned';

/** The whole sidebar over a canned background, drawn and answered. */
export async function drawSidebar(view: AccountView, replies: Parameters<typeof cannedAccount>[1] = {}) {
  const background = cannedAccount(view, replies);
  const screen = render(
    <AskContext.Provider value={background.asking}>
      <Sidebar tabId={null} />
    </AskContext.Provider>,
  );
  if (replies.readAccount === undefined) await screen.findByRole('heading', { level: 1 });
  // Effects of the answer's drawing run a frame later; a rep is never faster than that, a test is.
  await new Promise(requestAnimationFrame);
  return { ...screen, background };
}
