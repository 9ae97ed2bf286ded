import type { Because } from '@/lib/domain/suggest';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { dayLabel } from './dates';
import { listFormat } from './formats';
import { short } from './short';

/** Why an objective is offered, as a sentence: the reason stands next to the choice. */
export function becauseWords(because: Because, today: PlainDate): string {
  switch (because.kind) {
    case 'sameOpportunity':
    case 'sameContact':
    case 'sameThread':
    case 'sameAccount':
      return text(`because_${because.kind}`, short(because.subject, 40), dayLabel(because.day, today));
    case 'words':
      return text('because_words', listFormat().format(because.words));
    case 'tactic':
      return text('because_tactic', short(because.what, 60));
    case 'covers':
    case 'territory':
    case 'internal':
      return text(`because_${because.kind}`);
  }
}
