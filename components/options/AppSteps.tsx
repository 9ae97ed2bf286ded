import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { text } from '@/lib/messages/text';
import { appSteps, stepsAsText } from './app-steps';

/** What an admin does so that people can sign in: to read here, and to send on. */
export function AppSteps({ redirectAddress }: { redirectAddress: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(stepsAsText(redirectAddress));
      setCopied('yes');
    } catch {
      // A company's policy may forbid it: the steps can be selected.
      setCopied('no');
    }
  };
  return (
    <div class="app-steps">
      <h4>{text('options_app_steps')}</h4>
      <ol>
        {appSteps().map((step, index) => (
          <li key={step}>
            {step}
            {index === 1 ? <code>{redirectAddress}</code> : null}
          </li>
        ))}
      </ol>
      <Button onClick={() => void copy()}>{text('options_app_copy')}</Button>
      <p role="status">
        {copied === null ? null : text(copied === 'yes' ? 'options_app_copied' : 'options_app_notCopied')}
      </p>
    </div>
  );
}
