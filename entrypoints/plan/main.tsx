import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { PlanScreen } from '@/components/plan/PlanScreen';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { followTheme } from '@/components/shared/theme';

void followTheme(document.documentElement);
const screen = document.getElementById('screen');
if (screen === null) throw new Error('plan.html has no #screen');
render(
  <ErrorBoundary>
    <PlanScreen planId={new URLSearchParams(location.search).get('plan')} />
  </ErrorBoundary>,
  screen,
);
