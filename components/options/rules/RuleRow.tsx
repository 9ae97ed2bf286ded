import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { Icon } from '@/components/shared/Icon';
import type { RuleHealth } from '@/lib/domain/rule-health';
import type { HardRuleName, RuleName } from '@/lib/domain/rules/rule-names';
import { type TextName, text } from '@/lib/messages/text';
import './RuleRow.css';

type Props = {
  rule: RuleName;
  health: RuleHealth;
  isOn: boolean;
  /** The company's policy says which rules are off. */
  isLocked: boolean;
  onSwitch: (isOn: boolean) => void;
  /** Its thresholds; without any there is nothing to open. */
  children?: ComponentChildren;
};

/** One rule: what it says, whether it is on, how it did lately; its numbers on request. */
export function RuleRow({ rule, health, isOn, isLocked, onSwitch, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const boxId = useId();
  const aboutId = useId();
  const numbersId = useId();
  const name = text(`rule_${rule}_name`);
  return (
    <li class="rule">
      <input
        id={boxId}
        type="checkbox"
        checked={isOn}
        disabled={isLocked}
        aria-describedby={aboutId}
        onChange={event => onSwitch(event.currentTarget.checked)}
      />
      <div class="rule-words">
        <div class="rule-head">
          <label for={boxId}>
            {name} <span class="rule-number">{rule}</span>
          </label>
          {children === undefined ? null : (
            <button
              type="button"
              class="rule-adjust"
              aria-expanded={isOpen}
              aria-controls={numbersId}
              aria-label={text('options_rules_adjustFor', name)}
              onClick={() => setOpen(!isOpen)}
            >
              {text('options_rules_adjust')}
              <Icon name="open" size={12} />
            </button>
          )}
        </div>
        <p id={aboutId}>{text(`rule_${rule}_says`)}</p>
        {!isOn && isHard(rule) ? <p class="rule-off">{text(`rule_${rule}_off`)}</p> : null}
        <p class="rule-health numbers">
          {isLocked ? `${text('options_rules_company')}. ` : ''}
          {healthWords(rule, health)}
        </p>
        {health.offersToRetire && isOn && !isLocked ? (
          <p class="rule-retire">
            {text('options_rules_retire')}{' '}
            <Button look="plain" aria-label={text('options_rules_switchOffFor', name)} onClick={() => onSwitch(false)}>
              {text('options_rules_switchOff')}
            </Button>
          </p>
        ) : null}
        {children === undefined ? null : (
          <fieldset id={numbersId} class="rule-numbers" hidden={!isOpen}>
            <legend class="for-screen-readers">{name}</legend>
            {isOpen ? children : null}
          </fieldset>
        )}
      </div>
    </li>
  );
}

function isHard(rule: RuleName): rule is HardRuleName {
  return rule.startsWith('H');
}

/** Flags cannot be waved off: of them it is not said that nobody did. */
function healthWords(rule: RuleName, { fired, fixed, dismissed }: RuleHealth): string {
  if (fired === 0) return text('options_rules_notFired');
  const name: TextName = isHard(rule) ? 'options_rules_healthFlag' : 'options_rules_health';
  return text(name, numberLabel(fired), numberLabel(fixed), numberLabel(dismissed));
}
