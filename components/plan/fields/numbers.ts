import { numberFormat } from '@/components/shared/formats';

/** Numbers as people type them: `1,800,000`, `75k`, `1.8 M`, with the signs of their own language. */
export function numberFrom(typed: string): number {
  const parts = numberFormat({}).formatToParts(-12345.6);
  const sign = (type: string, fallback: string): string => parts.find(part => part.type === type)?.value ?? fallback;
  const plain = typed
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replaceAll(sign('group', ','), '')
    .replace(sign('decimal', '.'), '.')
    .replace('−', '-');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(k|m|mn|bn)?$/i.exec(plain);
  if (match === null) return Number.NaN;
  return Number(match[1]) * (times[(match[2] ?? '').toLowerCase()] ?? 1);
}

const times: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 };

export function numberTyped(value: number): string {
  return numberFormat({ maximumFractionDigits: 4 }).format(value);
}
