import { useRef } from 'preact/hooks';
import { dateLabel } from '@/components/shared/dates';
import { focusBeside } from '@/components/shared/focus-beside';
import { GoalMark } from '@/components/shared/GoalMark';
import { Icon } from '@/components/shared/Icon';
import { likenessWords } from '@/components/shared/likeness-words';
import type { Likeness } from '@/lib/domain/tag-rule';
import type { TagRuleLine } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Props = {
  rule: TagRuleLine;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onDelete: () => void;
};

/** One rule in words, and its place among the others. Alt with the arrow keys moves it while one of its buttons has the focus. */
export function TagRulesRow({ rule, isFirst, isLast, onMove, onDelete }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const name = conditionsOf(rule).join(' · ');

  const move = (step: 1 | -1): void => {
    const pressed = document.activeElement;
    onMove(step);
    // Drawn anew at its new place; at the end of the way only the other direction is left.
    requestAnimationFrame(() => {
      const usable = row.current?.querySelector<HTMLElement>('button:not(:disabled)');
      if (pressed instanceof HTMLButtonElement && !pressed.disabled) pressed.focus();
      else usable?.focus();
    });
  };

  return (
    <li
      ref={row}
      class="tag-rule"
      onKeyDown={event => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="tag-rule-words">
        <p class="tag-rule-if">{name}</p>
        <p class="tag-rule-then">{thenOf(rule)}</p>
        <p class="tag-rule-facts">{plural('options_tagRules_facts', rule.tagged, dateLabel(rule.madeOn, '0000'))}</p>
      </div>
      <div class="tag-rule-buttons">
        <button
          type="button"
          aria-label={text('options_tagRules_up', name)}
          aria-keyshortcuts="Alt+ArrowUp"
          disabled={isFirst}
          onClick={() => move(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="tag-rule-down"
          aria-label={text('options_tagRules_down', name)}
          aria-keyshortcuts="Alt+ArrowDown"
          disabled={isLast}
          onClick={() => move(1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          aria-label={text('options_tagRules_delete', name)}
          onClick={() => {
            if (row.current !== null) focusBeside(row.current);
            onDelete();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    </li>
  );
}

function conditionsOf({ names, kind, subject }: TagRuleLine): string[] {
  const asked: Likeness[] = [
    ...(['opportunity', 'contact', 'account'] as const).filter(each => names[each] !== null),
    ...(kind === null ? [] : (['kind'] as const)),
    ...(subject === null ? [] : (['subject'] as const)),
  ];
  return asked.map(each => likenessWords(each, { ...names, kind, subject }));
}

function thenOf({ choice, objective }: TagRuleLine) {
  if (choice.kind === 'setAside') return text('shared_setAsideAs', text(`setAside_${choice.reason}`));
  if (objective === null) return text('options_tagRules_gone');
  return (
    <>
      <GoalMark kind={objective.goalKind} /> {objective.statement}
    </>
  );
}
