import { useState } from 'preact/hooks';
import type { Hint } from '@/lib/domain/rules/hint';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import { switchRule } from './switch-rule';
import type { Acts } from './use-acts';
import { useRequest } from './use-answer';

/** What the rep does about a remark. */
export type RemarkDeed =
  /** Do not remind me of this. */
  | { kind: 'waveOff'; hint: Hint }
  /** The answer to "Stop these remarks altogether?" */
  | { kind: 'retire'; rule: RuleName }
  | { kind: 'keep' }
  /** Open the list with these selected. */
  | { kind: 'tagTogether'; ids: readonly string[] };

/** A rule that offers to switch itself off, at the activity where it was waved off last. */
export type RetireOffer = { lineId: string; rule: RuleName };

/** Waving off remarks, with the way back; and switching a rule off that was waved off often and never mended. */
export function useRemarks({ act }: Pick<Acts, 'act'>) {
  const request = useRequest();
  const [offer, setOffer] = useState<RetireOffer | null>(null);

  const waveOff = (line: ActivityLine, hint: Hint): void => {
    const { rule } = hint;
    // The first is the one that told it.
    const abouts = [line.id, ...hint.batch.filter(id => id !== line.id)];
    setOffer(null);
    act({
      before: [line],
      after: [{ ...line, hints: line.hints.filter(each => each.rule !== rule) }],
      sentence: text('shared_wavedOff'),
      store: async () => {
        const stored = await request('dismiss', { abouts, rule, isDismissed: true });
        if (!stored.ok) return stored;
        if (stored.value.offersToRetire && (await isOursToSwitch())) setOffer({ lineId: line.id, rule });
        return ok(() => {
          setOffer(null);
          return request('dismiss', { abouts, rule, isDismissed: false });
        });
      },
    });
  };

  /** A company's policy that says which rules are off leaves nothing to offer. */
  const isOursToSwitch = async (): Promise<boolean> => {
    const rules = await request('readRules', {});
    return rules.ok && rules.value.company.off === undefined;
  };

  const retire = (rule: RuleName): void => {
    setOffer(null);
    act({
      before: [],
      after: [],
      sentence: text('shared_retired', text(`rule_${rule}_name`)),
      store: async () => {
        const stored = await switchRule(request, rule, false);
        return stored.ok ? ok(() => switchRule(request, rule, true)) : stored;
      },
    });
  };

  const onDeed = (line: ActivityLine, deed: RemarkDeed): void => {
    if (deed.kind === 'waveOff') waveOff(line, deed.hint);
    if (deed.kind === 'retire') retire(deed.rule);
    if (deed.kind === 'keep') setOffer(null);
  };

  return { offer, onDeed };
}
