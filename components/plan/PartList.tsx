import { type Finding, YEAR } from '@/lib/domain/lint/finding';
import type { Plan } from '@/lib/domain/plan';
import { plural, text } from '@/lib/messages/text';
import { countByPart, placeOfFinding } from './findings/finding-places';
import { addressOf, isSectionPart, lookParts, type Part, sectionParts, wholeParts } from './hash';
import { filledIn } from './sections/filled-in';
import { useIsWide } from './use-is-wide';

/** Narrower than this, the parts stand above the one that is shown. */
const WIDE_PX = 880;

type Props = { plan: Plan; part: Exclude<Part, 'begin'>; period: string; findings: readonly Finding[] };

/** The parts of the plan, top down, each with how far it is or what it lacks. On a narrow page they fold up. */
export function PartList({ plan, part, period, findings }: Props) {
  const isWide = useIsWide(WIDE_PX);
  const lacking = countByPart(findings, period);
  const atAccounts = findings.filter(finding => placeOfFinding(finding) === addressOf('accounts')).length;
  const link = (each: Exclude<Part, 'begin'>, count = '', lacks = 0) => (
    <li key={each}>
      <a href={addressOf(each, isSectionPart(each) ? period : YEAR)} aria-current={each === part ? 'page' : undefined}>
        <span>{text(`plan_part_${each}`)}</span>
        {lacks > 0 ? <Lacking count={lacks} /> : <span class="numbers">{count}</span>}
      </a>
    </li>
  );
  return (
    <details key={`${part} ${period} ${isWide}`} class="nav-menu" open={isWide}>
      <summary>
        {text(`plan_part_${part}`)}
        {findings.length === 0 ? null : <Lacking count={findings.length} />}
      </summary>
      <nav aria-label={text('plan_nav')}>
        <ul>{link('lacks', '', findings.length)}</ul>
        <h2 class="nav-group">{period === YEAR ? text('plan_navYear') : text('plan_navQuarter', period)}</h2>
        <ul>{sectionParts.map(each => link(each, filledIn(plan, period, each), lacking.get(each) ?? 0))}</ul>
        <h2 class="nav-group">{text('plan_navWhole')}</h2>
        <ul>{wholeParts.map(each => link(each, '', each === 'accounts' ? atAccounts : 0))}</ul>
        <h2 class="nav-group">{text('plan_navLook')}</h2>
        <ul>{lookParts.map(each => (each === 'lacks' ? null : link(each)))}</ul>
      </nav>
    </details>
  );
}

function Lacking({ count }: { count: number }) {
  const words = plural('plan_lackingHere', count);
  return (
    <span class="nav-lacks numbers" title={words}>
      <span aria-hidden="true">{count}</span>
      <span class="for-screen-readers">{words}</span>
    </span>
  );
}
