import { dateLabel, numberLabel } from '@/components/shared/dates';
import { short } from '@/components/shared/short';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import './Questions.css';

type Asked = Plan['threeQuestions'];

/** As much of an answer as is read in passing. */
const SHOWN = 90;

/** What's my job? What counts? How am I doing? A quiet line each, and the way to where they are answered. */
export function Questions({ asked, today }: { asked: Asked; today: PlainDate }) {
  const lines = [
    { question: text('plan_job'), answer: asked.job.text },
    { question: text('plan_counts'), answer: asked.counts.ranked[0] ?? '' },
    { question: text('plan_doing'), answer: lastCheckIn(asked.doing, today) },
  ];
  return (
    <section class="questions" aria-label={text('popup_questions')}>
      <ul>
        {lines.map(({ question, answer }) => (
          <li key={question}>
            <a href="/plan.html#questions" target="_blank" rel="noopener">
              {question}
            </a>
            <span>{answer.trim() === '' ? text('popup_question_none') : short(answer.trim(), SHOWN)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Nov 12: you 4 of 5, your manager 3 of 5", or the note where nobody gave a mark. */
function lastCheckIn(doing: Asked['doing'], today: PlainDate): string {
  const last = doing.reduce<Asked['doing'][number] | null>(
    (best, each) => (best === null || each.on >= best.on ? each : best),
    null,
  );
  if (last === null) return '';
  const marks = [
    ...(last.self === null ? [] : [text('popup_question_self', numberLabel(last.self))]),
    ...(last.manager === null ? [] : [text('popup_question_manager', numberLabel(last.manager))]),
  ];
  const said = marks.length > 0 ? marks.join(', ') : last.note.trim();
  return [dateLabel(last.on, today), said].filter(part => part !== '').join(': ');
}
