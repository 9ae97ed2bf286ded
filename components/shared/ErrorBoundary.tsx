import { Component, type ComponentChildren } from 'preact';
import { log } from '@/lib/log';
import { ErrorNotice } from './ErrorNotice';

/** Around each screen: a bug in drawing shows a sentence and a way on, never an empty panel. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    log.error('a screen could not be drawn', { error: error instanceof Error ? error.name : 'unknown' });
    this.setState({ isBroken: true });
  }

  override render() {
    if (this.state.isBroken) {
      return <ErrorNotice problem={{ kind: 'bug' }} onRetry={() => this.setState({ isBroken: false })} />;
    }
    return this.props.children;
  }
}
