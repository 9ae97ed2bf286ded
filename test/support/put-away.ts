import { cleanup } from '@testing-library/preact';

/** After each test: away with the screen, and time for what was still to be drawn, so that it does not outlive the page. */
export async function putAway(): Promise<void> {
  cleanup();
  await new Promise(done => setTimeout(done, 50));
}
