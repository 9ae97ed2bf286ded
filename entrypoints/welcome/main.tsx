import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { followTheme } from '@/components/shared/theme';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';

void followTheme(document.documentElement);
const screen = document.getElementById('screen');
if (screen === null) throw new Error('welcome.html has no #screen');
render(
  <ErrorBoundary>
    <WelcomeScreen />
  </ErrorBoundary>,
  screen,
);
