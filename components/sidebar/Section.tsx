import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import './Section.css';

type Props = {
  title: string;
  /** Beside the title: how many. */
  count?: string;
  action?: ComponentChildren;
  /** Where the focus goes when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
};

/** A part of the panel under its heading; lines part them, no boxes. */
export function Section({ title, count, action, headingRef, children }: Props) {
  const headingId = useId();
  return (
    <section class="section" aria-labelledby={headingId}>
      <div class="section-head">
        <h2 id={headingId} ref={headingRef ?? null} tabIndex={-1}>
          {title}
        </h2>
        {count === undefined ? null : <span class="section-count numbers">{count}</span>}
        {action === undefined ? null : <span class="section-action">{action}</span>}
      </div>
      {children}
    </section>
  );
}
