import { text } from '@/lib/messages/text';
import { Section } from './Section';
import './NoPlan.css';

/** No plan yet: activities are shown all the same, and this is the way to one. */
export function NoPlan() {
  return (
    <Section title={text('sidebar_noPlan')}>
      <div class="no-plan">
        <p>{text('sidebar_noPlan_next')}</p>
        <a class="button button-primary" href="/welcome.html" target="_blank" rel="noreferrer">
          {text('sidebar_makePlan')}
        </a>
      </div>
    </Section>
  );
}
