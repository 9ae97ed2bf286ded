import type { WriteTargetsView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';

type State = Extract<WriteTargetsView, { kind: 'listed' }>['package'];

/** Whether the package is there, and for the administrator who installs it, the package itself. */
export function PackageState({ state }: { state: State }) {
  if (state.state === 'ready') return null;
  if (state.state === 'notAllowed') {
    return <p>{text('options_writeBack_packageNotAllowed', state.fields.join(', '))}</p>;
  }
  return (
    <div class="write-back-package">
      <p>{text('options_writeBack_packageMissing')}</p>
      <div class="write-back-downloads">
        <a class="button button-secondary" href="/throughline-package.zip" download="throughline-package.zip">
          {text('options_writeBack_packageZip')}
        </a>
        <a class="button button-plain" href="/throughline-source.zip" download="throughline-source.zip">
          {text('options_writeBack_packageSource')}
        </a>
      </div>
      <p>{text('options_writeBack_packageHow')}</p>
    </div>
  );
}
