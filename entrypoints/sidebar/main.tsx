import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import { ErrorBoundary } from '@/components/shared/ErrorBoundary';
import { nameLanguage } from '@/components/shared/page-language';
import { followTheme } from '@/components/shared/theme';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { text } from '@/lib/messages/text';

void followTheme(document.documentElement);
nameLanguage(document.documentElement);
document.title = text('sidebar_title');
const screen = document.getElementById('screen');
if (screen === null) throw new Error('sidebar.html has no #screen');
render(
  <ErrorBoundary>
    <Sidebar tabId={null} />
  </ErrorBoundary>,
  screen,
);
