/** One call for many: `work` runs once it has been quiet for a while. Nothing runs after the signal has ended. */
export function debounce(work: () => void, quietMs: number, signal: AbortSignal): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
  return () => {
    if (signal.aborted) return;
    clearTimeout(waiting);
    waiting = setTimeout(work, quietMs);
  };
}
