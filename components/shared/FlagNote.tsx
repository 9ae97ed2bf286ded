import type { Flag } from '@/lib/domain/rules/rule';
import type { PlainDate } from '@/lib/domain/words';
import { flagFacts, flagWords, type NotePlace } from './flag-words';
import { Note } from './Note';

type Props = { flag: Flag; day: PlainDate; place: NotePlace; isExplained?: boolean };

/** A flag in amber, and on request what stands behind it: which rule, which facts, since when, how to clear it. */
export function FlagNote({ flag, day, place, isExplained = false }: Props) {
  const { rule } = flag;
  return (
    <Note
      look="flag"
      sentence={flagWords(flag, place)}
      facts={flagFacts(flag, day, place)}
      {...{ rule, isExplained }}
    />
  );
}
