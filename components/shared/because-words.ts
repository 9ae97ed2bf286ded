import type { Because } from '@/lib/domain/suggest/because';
import type { WhyNothing } from '@/lib/domain/suggest/why-nothing';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { dateLabel, dayLabel } from './dates';
import { listFormat } from './formats';
import { short } from './short';

/** Why an objective is offered, as a sentence: the reason stands next to the choice. */
export function becauseWords(because: Because, today: PlainDate): string {
  switch (because.kind) {
    case 'sameOpportunity':
    case 'sameContact':
    case 'sameAccount':
    case 'sameThread':
    case 'justBefore': {
      const { subject, day } = because.earlier;
      // Of what is longer ago only the day is remembered.
      return (subject ?? '') === ''
        ? text(`because_${because.kind}On`, dayLabel(day, today))
        : text(`because_${because.kind}`, short(subject ?? '', 40), dayLabel(day, today));
    }
    case 'words':
      return text('because_words', listFormat().format(because.words));
    case 'date':
      return text('because_date', dateLabel(because.on, today));
    case 'tactic':
      return text('because_tactic', short(because.what, 60));
    case 'covers':
    case 'territory':
    case 'internal':
      return text(`because_${because.kind}`);
  }
}

/** Why nothing is offered first: that nothing seems to fit, and what speaks for that; or that none stands out. */
export function nothingWords(why: WhyNothing | null, today: PlainDate): string {
  if (why === null) return text('shared_noneStandsOut');
  if (why.kind === 'nothingInPlan') return text('nothing_nothingInPlan');
  return why.kind === 'nothingFits'
    ? text('shared_nothingFits')
    : `${text('shared_nothingFits')} ${reason(why, today)}`;
}

function reason(why: Exclude<WhyNothing, { kind: 'nothingFits' | 'nothingInPlan' }>, today: PlainDate): string {
  switch (why.kind) {
    case 'loggedTwice':
      return text('nothing_loggedTwice', short(why.subject, 40), dayLabel(why.day, today));
    case 'massMail':
      return why.count === null ? text('nothing_massMailUncounted') : text('nothing_massMail', String(why.count));
    case 'likeSetAside':
      return text('nothing_likeSetAside', listFormat().format(why.words));
    default:
      return text(`nothing_${why.kind}`);
  }
}
