import { useCallback } from 'preact/hooks';
import { EndLearning } from '@/components/shared/EndLearning';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { LearningNote } from '@/components/shared/LearningNote';
import { UndoBar } from '@/components/shared/UndoBar';
import { useAnswer } from '@/components/shared/use-answer';
import { useTagging } from '@/components/shared/use-tagging';
import { useWavingOff } from '@/components/shared/use-waving-off';
import { text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import { FlaggedList } from './FlaggedList';
import { Lead } from './Lead';
import { NoPlan } from './NoPlan';
import { PileOn } from './PileOn';
import { Status } from './Status';
import { TargetList } from './TargetList';
import { TodayLater } from './TodayLater';
import { WeekHeader } from './WeekHeader';
import './PopupScreen.css';

/** This week in one glance: what it still asks, what is not tied yet, and how the rep stands. */
export function PopupScreen() {
  const week = useAnswer('readWeek', {});
  if (week.value !== null) return <Week view={week.value} problem={week.problem} askAgain={week.askAgain} />;
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

type Shown = {
  view: WeekView;
  /** Asking again failed: what stands here may be old. */
  problem: Problem | null;
  askAgain: () => void;
};

/** The targets stand at once; what is below them is drawn in one go, when what is not tied is known, and moves for nothing. */
function Week({ view, problem, askAgain }: Shown) {
  const flagged = useAnswer('readFlagged', {});
  const askBoth = useCallback(() => {
    askAgain();
    flagged.askAgain();
  }, [askAgain, flagged.askAgain]);
  const tagging = useTagging(flagged.value, askBoth);
  const waveOff = useWavingOff(tagging);
  const { pileOn, learningUntil } = view;
  return (
    <main class="popup">
      <WeekHeader view={view} />
      {problem === null ? null : (
        <div class="popup-old">
          <ErrorNotice problem={problem} onRetry={askBoth} />
        </div>
      )}
      {view.plan === null ? (
        <NoPlan />
      ) : (
        <>
          <Lead view={view} />
          <TargetList view={view} acts={tagging} />
          {/* What makes both questions fail is said once, above. */}
          {flagged.problem === null || problem !== null ? null : (
            <div class="popup-part">
              <ErrorNotice problem={flagged.problem} onRetry={flagged.askAgain} />
            </div>
          )}
          {flagged.value === null ? null : (
            <FlaggedList view={flagged.value} isAnyTied={view.rate.quarter.linked > 0} tagging={tagging} />
          )}
          {pileOn === null || flagged.isLoading ? null : (
            <PileOn
              {...{ pileOn, view }}
              onNotThisWeek={() => waveOff(pileOn.about, 'S8', text('popup_pileOn_gone'))}
            />
          )}
          {learningUntil === null || flagged.isLoading ? null : (
            <div class="popup-learning">
              <LearningNote until={learningUntil} today={view.today}>
                <EndLearning />
              </LearningNote>
            </div>
          )}
          <TodayLater week={view} acts={tagging} isHeld={flagged.isLoading} />
        </>
      )}
      <Status view={view} isUndoable={tagging.last !== null}>
        <UndoBar act={tagging.last} onUndo={tagging.undo} onGone={tagging.forgetLast} />
      </Status>
    </main>
  );
}
