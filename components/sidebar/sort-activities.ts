import type { ActivityLine } from '@/lib/messages/views';

export type Period = 'coming' | 'thisWeek' | 'lastWeek' | 'earlier';
export type Group = { period: Period; lines: ActivityLine[]; tied: number; countable: number };

/** Is there something to decide about it: untied, or tied to what does not cover it? Open and other people's never. */
export function needsTag(line: ActivityLine): boolean {
  if (!line.isMine || !line.isCompleted) return false;
  if (line.choice === null) return line.standing === 'grace' || line.standing === 'checkABox';
  return line.choice.kind === 'objective' && line.flags.length > 0;
}

/** The account's activities by week, newest first, without those that stand in "To tag"; the counts are over all. */
export function byPeriod(lines: ActivityLine[], today: string, inToTag: ReadonlySet<string>): Group[] {
  const monday = mondayOf(today);
  const mondayBefore = plusDays(monday, -7);
  const periodOf = (line: ActivityLine): Period => {
    if (line.day > today || !line.isCompleted) return 'coming';
    if (line.day >= monday) return 'thisWeek';
    return line.day >= mondayBefore ? 'lastWeek' : 'earlier';
  };
  return periods.flatMap(period => {
    const all = lines.filter(line => periodOf(line) === period);
    if (all.length === 0) return [];
    // What is set aside counts on neither side: it is not plan work.
    const countable = all.filter(line => line.standing !== null && line.standing !== 'exempt');
    return {
      period,
      lines: all.filter(line => !inToTag.has(line.id)),
      tied: countable.filter(line => line.standing === 'linked').length,
      countable: countable.length,
    };
  });
}

const periods: Period[] = ['coming', 'thisWeek', 'lastWeek', 'earlier'];
const DAY_MS = 86_400_000;

/** Screens do not load the calendar of the domain: it brings the date library and zod with it. */
function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
