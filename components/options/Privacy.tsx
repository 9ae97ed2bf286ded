import { text } from '@/lib/messages/text';

/** For the rep, and for whoever lets the extension into the company. */
export function Privacy() {
  return (
    <>
      <section>
        <h2>{text('options_privacy')}</h2>
        <p>{text('options_reads')}</p>
        <p>{text('options_goes')}</p>
        <p>{text('options_kept')}</p>
      </section>
      <section>
        <h2>{text('options_permissions')}</h2>
        <ul class="permissions">
          <li>{text('options_permission_cookies')}</li>
          <li>{text('options_permission_storage')}</li>
          <li>{text('options_permission_alarms')}</li>
          <li>{text('options_permission_scripting')}</li>
          <li>{text('options_permission_hosts')}</li>
          <li>{text('options_permission_notifications')}</li>
          <li>{text('options_permission_identity')}</li>
        </ul>
      </section>
    </>
  );
}
