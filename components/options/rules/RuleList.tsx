import type { ComponentChildren } from 'preact';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { UndoBar } from '@/components/shared/UndoBar';
import { useKeys } from '@/components/shared/use-keys';
import { withRule, withThreshold } from '@/lib/domain/rules/change-thresholds';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import {
  ruleThresholds,
  setAsideThresholds,
  type ThresholdName,
  thresholdSettings,
} from '@/lib/domain/rules/rule-settings';
import type { RulesView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import { RuleRow } from './RuleRow';
import { ThresholdField } from './ThresholdField';
import { useRuleEdits } from './use-rule-edits';

/** As a person counts them. The keys of a record that names every rule. */
const ruleOrder = Object.keys(ruleThresholds) as RuleName[];

/** The rules in their groups; what is typed or switched is kept by itself and can be taken back. */
export function RuleList({ view, askAgain }: { view: RulesView; askAgain: () => void }) {
  const edits = useRuleEdits(view, askAgain);
  const { company } = view;
  const { changed } = edits;
  const off = company.off ?? changed.off ?? [];
  useKeys({ u: edits.undo }, edits.last !== null);

  const row = ({ rule, ...health }: RulesView['rules'][number]) => (
    <RuleRow
      key={rule}
      {...{ rule, health }}
      isOn={!off.includes(rule)}
      isLocked={company.off !== undefined}
      onSwitch={isOn => {
        edits.change(withRule(changed, rule, isOn));
        edits.flush();
      }}
    >
      {fieldsOf(ruleThresholds[rule])}
    </RuleRow>
  );

  const fieldsOf = (names: readonly ThresholdName[]): ComponentChildren =>
    names.length === 0
      ? undefined
      : names.map(name => (
          <ThresholdField
            key={name}
            name={name}
            value={company[name] ?? changed[name] ?? thresholdSettings[name].default}
            isLocked={company[name] !== undefined}
            onChange={value => edits.change(value === null ? asStored(name) : withThreshold(changed, name, value))}
            onDone={edits.flush}
          />
        ));

  /** What is typed fits nothing: of this number, only what was kept before is kept. */
  const asStored = (name: ThresholdName) =>
    withThreshold(changed, name, view.changed[name] ?? thresholdSettings[name].default);

  const inOrder = ruleOrder.flatMap(name => view.rules.find(({ rule }) => rule === name) ?? []);
  const flags = inOrder.filter(({ rule }) => isFlag(rule));
  const remarks = inOrder.filter(({ rule }) => !isFlag(rule));
  return (
    <>
      {Object.keys(company).length === 0 ? null : <p>{text('options_rules_someCompany')}</p>}
      <h3>{text('options_rules_flags')}</h3>
      <ul class="rule-list">{flags.map(row)}</ul>
      <h3>{text('options_rules_remarks')}</h3>
      <ul class="rule-list">{remarks.map(row)}</ul>
      <h3>{text('options_rules_question')}</h3>
      <p>{text('options_rules_questionWhy')}</p>
      <fieldset class="rule-numbers rules-question">
        <legend class="for-screen-readers">{text('options_rules_question')}</legend>
        {fieldsOf(setAsideThresholds)}
      </fieldset>
      <div class="rules-end">
        {edits.problem === null ? null : <ErrorNotice problem={edits.problem} onRetry={edits.retry} />}
        <UndoBar
          act={edits.last === null ? null : { serial: edits.last.serial, sentence: text('options_rules_saved') }}
          onUndo={edits.undo}
          onGone={edits.forgetLast}
        />
      </div>
    </>
  );
}

function isFlag(rule: RuleName): boolean {
  return rule.startsWith('H');
}
