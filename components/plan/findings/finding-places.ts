import { type Finding, type FindingKind, YEAR } from '@/lib/domain/lint/finding';
import { addressOf, type Part, type SectionPart } from '../hash';

/** Findings about the whole plan that are not mended among the goals. */
const planParts: Partial<Record<FindingKind, Part>> = {
  dust: 'lacks',
  accountsUncovered: 'accounts',
  accountsUnknown: 'accounts',
};

/** Where a finding is mended: the address of its part of the page, and of its objective. */
export function placeOfFinding({ subject, kind }: Finding): string {
  switch (subject.on) {
    case 'objective':
      return `#objective?id=${encodeURIComponent(subject.id)}`;
    case 'tactic':
      return `#objective?id=${encodeURIComponent(subject.objectiveId)}`;
    case 'answer':
      return addressOf('assessment', subject.period);
    case 'opportunity':
      return addressOf('opportunities', subject.period);
    case 'risk':
      return addressOf('risks', subject.period);
    case 'account':
      return addressOf('accounts');
    case 'plan':
      return addressOf(planParts[kind] ?? 'goals');
    default:
      return addressOf('goals');
  }
}

/** What speaks of no field of a goal's or an objective's form: the rest stands beside its field while that is open. */
export function besideForm(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ field }) => field === 'objectives' || field === 'tactics');
}

/** How many findings each part of a period has, for the navigation. */
export function countByPart(findings: readonly Finding[], period: string): Map<SectionPart, number> {
  const counts = new Map<SectionPart, number>();
  for (const { subject } of findings) {
    const part = partOf(subject);
    // Goals and objectives are the same things in the year and in each quarter.
    if (part === null || ('period' in subject && subject.period !== period)) continue;
    if (part === 'goals' && period !== YEAR) continue;
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

function partOf(subject: Finding['subject']): SectionPart | null {
  switch (subject.on) {
    case 'plan':
    case 'account':
      return null;
    case 'answer':
      return 'assessment';
    case 'opportunity':
      return 'opportunities';
    case 'risk':
      return 'risks';
    default:
      return 'goals';
  }
}
