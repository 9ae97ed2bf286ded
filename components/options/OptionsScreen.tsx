import { Backfill } from '@/components/shared/Backfill';
import { dateLabel } from '@/components/shared/dates';
import { EndLearning } from '@/components/shared/EndLearning';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { ExportPlan } from '@/components/shared/ExportPlan';
import { LearningNote } from '@/components/shared/LearningNote';
import { useAnswer } from '@/components/shared/use-answer';
import type { SetupView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import { Badge } from './Badge';
import { Connections } from './Connections';
import { DigestSettings } from './DigestSettings';
import { Learned } from './Learned';
import { Privacy } from './Privacy';
import { Rules } from './rules/Rules';
import { TagRules } from './TagRules';
import { ThemeChoice } from './ThemeChoice';
import { WeekSettings } from './WeekSettings';
import './OptionsScreen.css';

/** The settings, and the one page that says what the extension reads, where it goes and which permissions it needs. */
export function OptionsScreen() {
  const setup = useAnswer('readSetup', {});
  return (
    <main class="options">
      <h1>{text('options_title')}</h1>
      {setup.problem === null ? null : <ErrorNotice problem={setup.problem} onRetry={setup.askAgain} />}
      <section>
        <h2>{text('options_look')}</h2>
        <ThemeChoice />
      </section>
      {setup.value === null ? null : <Settings setup={setup.value} />}
      <Learned />
      <TagRules />
      <Rules />
      <Privacy />
    </main>
  );
}

function Settings({ setup }: { setup: SetupView }) {
  return (
    <>
      <section>
        <h2>{text('options_judging')}</h2>
        {setup.judgesFrom === null ? null : <p>{text('options_judgesFrom', dateLabel(setup.judgesFrom, '0000'))}</p>}
        <Backfill isOn={setup.isBackfillOn} />
        <Badge isOn={setup.isBadgeOn} />
        {setup.learningUntil === null ? null : (
          <LearningNote until={setup.learningUntil} today={setup.learningUntil}>
            <EndLearning look="secondary" />
          </LearningNote>
        )}
      </section>
      <section>
        <h2>{text('options_week')}</h2>
        <WeekSettings weekStart={setup.weekStart} />
        <DigestSettings digest={setup.digest} />
      </section>
      <section>
        <h2>{text('options_connections')}</h2>
        <Connections connections={setup.connections} />
      </section>
      <section>
        <h2>{text('options_plan')}</h2>
        {setup.plan === null ? (
          <p>
            {text('options_planNone')} <a href="/welcome.html">{text('options_openWelcome')}</a>
          </p>
        ) : (
          <>
            <p>
              <a href="/plan.html">{setup.plan.title}</a>. {text('options_exportWhy')}
            </p>
            <ExportPlan />
          </>
        )}
      </section>
    </>
  );
}
