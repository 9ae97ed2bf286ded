import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { download } from '@/components/shared/download';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { WriteTargetsView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';

type State = Extract<WriteTargetsView, { kind: 'listed' }>['package'];

/** Whether the package is there, and for the administrator who installs it, the package itself. */
export function PackageState({ state }: { state: State }) {
  const [isFailed, setFailed] = useState(false);

  const save = async (as: 'deployable' | 'source'): Promise<void> => {
    try {
      // Most reps never need it: its code and files come when they are asked for.
      const { deployableFiles, sourceFiles, zipped } = await import('./package-zip');
      const files = as === 'deployable' ? deployableFiles() : sourceFiles();
      download(
        as === 'deployable' ? 'throughline-package.zip' : 'throughline-source.zip',
        zipped(files),
        'application/zip',
      );
      setFailed(false);
    } catch {
      // The extension was updated under this page: loading the page anew brings its files back.
      setFailed(true);
    }
  };
  return (
    <div class="write-back-package">
      {state.state === 'missing' ? <p>{text('options_writeBack_packageMissing')}</p> : null}
      {state.state === 'notAllowed' ? (
        <p>{text('options_writeBack_packageNotAllowed', state.fields.join(', '))}</p>
      ) : null}
      {state.state === 'missing' ? (
        <>
          <div class="write-back-downloads">
            <Button onClick={() => void save('deployable')}>{text('options_writeBack_packageZip')}</Button>
            <Button look="plain" onClick={() => void save('source')}>
              {text('options_writeBack_packageSource')}
            </Button>
          </div>
          <p>{text('options_writeBack_packageHow')}</p>
        </>
      ) : null}
      {isFailed ? <ErrorNotice problem={{ kind: 'bug' }} /> : null}
    </div>
  );
}
