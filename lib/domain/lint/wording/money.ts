/** Is a unit money: the plan's currency, another code of ISO 4217, or a sign? */
export function isMoney(unit: string, currency: string): boolean {
  const plain = unit
    .trim()
    .toUpperCase()
    .replace(/^(K|M|T|MIO)\s?/, '');
  return plain === currency || /^[$€£¥]/.test(unit.trim()) || currencies().has(plain);
}

let known: ReadonlySet<string> | undefined;

function currencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known;
}
