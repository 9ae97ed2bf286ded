import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import { text } from '@/lib/messages/text';
import { Icon } from './Icon';
import './Note.css';

type Props = {
  /** A flag is a fact and asks to be looked at; a hint only remarks. */
  look: 'flag' | 'hint';
  rule: RuleName;
  sentence: string;
  /** What stands behind it, a sentence each. */
  facts: string[];
  /** Whoever asked why has done so already. */
  isExplained?: boolean;
  /** What can be done about it right here. */
  children?: ComponentChildren;
};

/** What a rule found, in one sentence, and on request what stands behind it. */
export function Note({ look, rule, sentence, facts, isExplained = false, children }: Props) {
  const [isOpen, setOpen] = useState(isExplained);
  const sentenceId = useId();
  const factsId = useId();
  return (
    <div class={`note note-${look}`}>
      <div class="note-line">
        <Icon name={look === 'flag' ? 'box' : 'remark'} size={14} />
        <p id={sentenceId} class="note-sentence">
          {look === 'hint' ? <span class="for-screen-readers">{text('shared_remark')}: </span> : null}
          {sentence}
        </p>
        {isExplained ? null : (
          <button
            type="button"
            class="note-why"
            aria-expanded={isOpen}
            aria-controls={factsId}
            aria-describedby={sentenceId}
            onClick={() => setOpen(!isOpen)}
          >
            {text('shared_why')}
          </button>
        )}
      </div>
      <div id={factsId} class="note-facts" hidden={!isOpen}>
        <p class="note-rule">{text('shared_why_rule', text(`rule_${rule}_name`), rule)}</p>
        {facts.map(fact => (
          <p key={fact}>{fact}</p>
        ))}
      </div>
      {children === undefined ? null : <div class="note-actions">{children}</div>}
    </div>
  );
}
