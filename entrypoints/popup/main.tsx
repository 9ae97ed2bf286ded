import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { PopupScreen } from '@/components/popup/PopupScreen';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { followTheme } from '@/components/shared/theme';

void followTheme(document.documentElement);
const screen = document.getElementById('screen');
if (screen === null) throw new Error('popup.html has no #screen');
render(
  <ErrorBoundary>
    <PopupScreen />
  </ErrorBoundary>,
  screen,
);
