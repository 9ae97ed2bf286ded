import './Progress.css';

/** A share as a bar. `words` says it to those who cannot see it; `kind` is a goal's colour. */
export function Progress({ share, words, kind }: { share: number; words: string; kind?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span
      class={kind === undefined ? 'progress' : `progress goal-kind-${kind}`}
      role="progressbar"
      aria-label={words}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
    >
      <span class="progress-done" style={{ width: `${percent}%` }} />
    </span>
  );
}
