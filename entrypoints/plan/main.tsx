import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { PlanScreen } from '@/components/plan/PlanScreen';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { applyTheme, storedTheme } from '@/components/shared/theme';

applyTheme(document.documentElement, storedTheme(localStorage));
const screen = document.getElementById('screen');
if (screen === null) throw new Error('plan.html has no #screen');
render(
  <ErrorBoundary>
    <PlanScreen />
  </ErrorBoundary>,
  screen,
);
