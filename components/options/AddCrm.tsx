import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { askForSite } from '@/lib/messages/site-permission';
import { text } from '@/lib/messages/text';
import { failed, type Problem, type Result } from '@/lib/result';
import { readSiteAddress } from '@/lib/site-address';
import './AddCrm.css';
import './entry-row.css';

type State =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'added'; crm: string; site: string }
  | { kind: 'failed'; problem: Problem };

/** A CRM that lives at an address of the company's own: the rep gives the address of any page of it, and says yes once. */
export function AddCrm() {
  const request = useRequest();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });

  async function addIt(): Promise<Result<{ crm: string; site: string }>> {
    const address = readSiteAddress(typed);
    if (!address.ok) return address;
    // Browsers ask only while the click is fresh: nothing may be waited for before this.
    if (!(await askForSite(address.value))) return failed({ kind: 'permissionRefused' });
    setState({ kind: 'asking' });
    return request('addCrm', { address: address.value.href });
  }

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const added = await addIt();
    if (added.ok) setTyped('');
    setState(added.ok ? { kind: 'added', ...added.value } : { kind: 'failed', problem: added.problem });
  };

  return (
    <form class="add-crm" onSubmit={event => void submit(event)}>
      <label for="add-crm-address">{text('options_crm_add')}</label>
      <p id="add-crm-why">{text('options_crm_addWhy')}</p>
      <div class="entry-row">
        <input
          id="add-crm-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="add-crm-why"
          placeholder={text('options_crm_placeholder')}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={state.kind === 'asking'}>
          {text('options_crm_addButton')}
        </Button>
      </div>
      <div role="status">
        {state.kind === 'asking' ? <p>{text('options_crm_asking')}</p> : null}
        {state.kind === 'added' ? <p>{text('options_crm_added', state.crm, state.site)}</p> : null}
      </div>
      {state.kind === 'failed' ? <ErrorNotice problem={state.problem} /> : null}
    </form>
  );
}
