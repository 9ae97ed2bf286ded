import { language } from '@/lib/messages/text';

/**
 * Formatters are slow to make and quick to use, and a list of activities formats hundreds of dates at each click: each
 * kind is made once.
 */
const made = new Map<string, unknown>();

function once<Format>(kind: string, options: object, make: (language: string) => Format): Format {
  const key = kind + JSON.stringify(options);
  if (!made.has(key)) made.set(key, make(language()));
  // The key names the kind, and each kind is made by one function below.
  return made.get(key) as Format;
}

export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once('date', options, tag => new Intl.DateTimeFormat(tag, options));
}

export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once('number', options, tag => new Intl.NumberFormat(tag, options));
}

/** "a, b, and c" */
export function listFormat(options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return once('list', options, tag => new Intl.ListFormat(tag, options));
}

/** `2026-11-20` in a time zone, without a date library: Swedish writes dates as ISO does. */
export function plainDateIn(timeZone: string): Intl.DateTimeFormat {
  return once('plain date', { timeZone }, () => new Intl.DateTimeFormat('sv', { timeZone }));
}
