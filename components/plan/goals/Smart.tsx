import { listFormat } from '@/components/shared/formats';
import { type Finding, smartChecks } from '@/lib/domain/lint/finding';
import { text } from '@/lib/messages/text';

/** The five checks on an objective as five letters; those it does not pass yet are amber, and named for all. */
export function Smart({ findings }: { findings: readonly Finding[] }) {
  const missed = smartChecks.filter(check => findings.some(({ smart }) => smart === check));
  const names = missed.map(check => text(`plan_smart_${check}`));
  const words = missed.length === 0 ? text('plan_smartAll') : text('plan_smartMisses', listFormat().format(names));
  return (
    <p class="smart" title={words}>
      <span class="for-screen-readers">{words}</span>
      {smartChecks.map(check => (
        <span
          key={check}
          class={missed.includes(check) ? 'smart-letter smart-missed' : 'smart-letter'}
          aria-hidden="true"
        >
          {text(`plan_smartLetter_${check}`)}
        </span>
      ))}
    </p>
  );
}
