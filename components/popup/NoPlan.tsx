import { text } from '@/lib/messages/text';
import '@/components/shared/Button.css';
import './NoPlan.css';

/** Nothing to show yet: one sentence and one way on. */
export function NoPlan() {
  return (
    <section class="no-plan">
      <h2>{text('popup_noPlanTitle')}</h2>
      <p>{text('popup_noPlan')}</p>
      <a class="button button-primary" href="/welcome.html" target="_blank" rel="noopener">
        {text('popup_makePlan')}
      </a>
    </section>
  );
}
