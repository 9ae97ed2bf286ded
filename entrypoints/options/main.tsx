import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { OptionsScreen } from '@/components/options/OptionsScreen';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { followTheme } from '@/components/shared/theme';

void followTheme(document.documentElement);
const screen = document.getElementById('screen');
if (screen === null) throw new Error('options.html has no #screen');
render(
  <ErrorBoundary>
    <OptionsScreen />
  </ErrorBoundary>,
  screen,
);
