/** The API versions the server speaks. */

const newest = 68;
const oldestSupported = 31;
const oldestEver = 20;

/** `/services/data`: all versions, oldest first. */
export function versions(): { label: string; url: string; version: string }[] {
  const list = [];
  for (let version = oldestSupported; version <= newest; version++)
    list.push({ label: labelOf(version), url: `/services/data/v${version}.0`, version: `${version}.0` });
  return list;
}

/** Whether a version is spoken, was spoken once, or never existed. */
export function versionState(version: string): 'supported' | 'retired' | 'unknown' {
  const number = Number(version);
  if (!Number.isInteger(number) || number < oldestEver || number > newest) return 'unknown';
  return number < oldestSupported ? 'retired' : 'supported';
}

/** Three releases a year; 66 is Spring '26. */
function labelOf(version: number): string {
  const season = ['Spring', 'Summer', 'Winter'][(version - 66 + 300) % 3];
  const year = 26 + Math.floor((version - 66) / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${String(year).padStart(2, '0')}`;
}
