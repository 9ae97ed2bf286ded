import type { Finding } from '@/lib/domain/lint/finding';

/**
 * Findings that say the same of several tactics of one objective, as one group: three times the same sentence is a wall.
 * What one click mends stays apart, for the click is about one tactic.
 */
export function toldTogether(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last !== undefined && isAlike(last[0], finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function isAlike(one: Finding, other: Finding): boolean {
  if (one.subject.on !== 'tactic' || other.subject.on !== 'tactic') return false;
  if (one.remedy !== null || other.remedy !== null || one.facts.length > 0) return false;
  return one.sentence === other.sentence && one.subject.objectiveId === other.subject.objectiveId;
}
