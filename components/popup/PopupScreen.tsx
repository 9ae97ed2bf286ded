import { EndLearning } from '@/components/shared/EndLearning';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { LearningNote } from '@/components/shared/LearningNote';
import { UndoBar } from '@/components/shared/UndoBar';
import { useAnswer } from '@/components/shared/use-answer';
import { useTagging } from '@/components/shared/use-tagging';
import { useWavingOff } from '@/components/shared/use-waving-off';
import { text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import { FlaggedList } from './FlaggedList';
import { Lead } from './Lead';
import { NoPlan } from './NoPlan';
import { PileOn } from './PileOn';
import { Status } from './Status';
import { TargetList } from './TargetList';
import { TodayLater } from './TodayLater';
import { WeekHeader } from './WeekHeader';
import './PopupScreen.css';

/** This week in one glance: what it still asks, what is not tied yet, and how the rep stands. One message draws it all. */
export function PopupScreen() {
  const week = useAnswer('readWeek', {});
  if (week.value !== null) return <Week view={week.value} askAgain={week.askAgain} />;
  return (
    <main class="popup" aria-busy={week.isLoading}>
      <h1 class="for-screen-readers">{text('popup_thisWeek')}</h1>
      {week.problem === null ? null : (
        <div class="popup-part">
          <ErrorNotice problem={week.problem} onRetry={week.askAgain} />
        </div>
      )}
    </main>
  );
}

function Week({ view, askAgain }: { view: WeekView; askAgain: () => void }) {
  const tagging = useTagging(view, askAgain);
  const waveOff = useWavingOff(tagging);
  const { pileOn, learningUntil } = view;
  return (
    <main class="popup">
      <WeekHeader view={view} />
      {view.plan === null ? (
        <NoPlan />
      ) : (
        <>
          <Lead view={view} />
          <TargetList view={view} acts={tagging} />
          <FlaggedList view={view} tagging={tagging} />
          {pileOn === null ? null : (
            <PileOn
              {...{ pileOn, view }}
              onNotThisWeek={() => waveOff(pileOn.about, 'S8', text('popup_pileOn_gone'))}
            />
          )}
          {learningUntil === null ? null : (
            <div class="popup-learning">
              <LearningNote until={learningUntil} today={view.today}>
                <EndLearning />
              </LearningNote>
            </div>
          )}
          <TodayLater week={view} acts={tagging} />
        </>
      )}
      <Status view={view} isUndoable={tagging.last !== null}>
        <UndoBar act={tagging.last} onUndo={tagging.undo} onGone={tagging.forgetLast} />
      </Status>
    </main>
  );
}
