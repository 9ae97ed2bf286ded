import { dateLabel, numberLabel } from '@/components/shared/dates';
import { listFormat, numberFormat } from '@/components/shared/formats';
import type { Fact, Finding, Remedy } from '@/lib/domain/lint/finding';
import { remedyFacts } from '@/lib/domain/lint/remedy-facts';
import type { Plan } from '@/lib/domain/plan';
import { plural, text } from '@/lib/messages/text';

/** A finding in the rep's language: what is missing, why that matters, and what to do about it. */

export function sentenceOf(finding: Finding): string {
  const facts = finding.facts.map(written);
  return finding.count === null ? text(finding.sentence, ...facts) : plural(finding.sentence, finding.count, ...facts);
}

export function whyOf({ kind, facts }: Finding): string {
  return text(`lint_${kind}_why`, ...facts.map(written));
}

/** What to do about it, where no button does it. */
export function adviceOf({ kind, facts }: Finding): string {
  return text(`lint_${kind}_remedy`, ...facts.map(written));
}

/** The words of the button that does it. */
export function remedyOf(plan: Plan, remedy: Remedy): string {
  return text(`lint_do_${remedy.kind}`, ...remedyFacts(plan, remedy).map(written));
}

function written(fact: Fact): string {
  switch (fact.is) {
    case 'words':
      return fact.value;
    case 'names':
      return listFormat({ type: 'conjunction' }).format(fact.values);
    case 'number':
      return numberLabel(fact.value, 2);
    case 'amount':
      return amountLabel(fact.value, fact.unit);
    case 'day':
      return dateLabel(fact.value, '0000');
    case 'text':
      return text(fact.name);
    case 'texts':
      return listFormat({ type: 'conjunction' }).format(fact.names.map(name => text(name)));
  }
}

/** "$540,000", "9 accounts". */
export function amountLabel(value: number, unit: string): string {
  if (isCurrency(unit)) {
    return numberFormat({
      style: 'currency',
      currency: unit,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(value);
  }
  return unit === '' ? numberLabel(value, 2) : `${numberLabel(value, 2)} ${unit}`;
}

/** "USD", but not "NPS". */
export function isCurrency(unit: string): boolean {
  return currencies.has(unit);
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
