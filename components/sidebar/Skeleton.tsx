import { text } from '@/lib/messages/text';

/** The shape of what comes, without movement: stored data paints so soon that more would only flicker. */
export function Skeleton() {
  return (
    <main class="sidebar" aria-busy="true">
      <h1 class="for-screen-readers">{text('extensionName')}</h1>
      <p class="for-screen-readers" role="status">
        {text('sidebar_loading')}
      </p>
      <div class="skeleton" aria-hidden="true">
        {widths.map((width, place) => (
          <span key={`${place} ${width}`} style={{ width, marginTop: place % 4 === 2 ? '24px' : '0' }} />
        ))}
      </div>
    </main>
  );
}

const widths = ['55%', '80%', '30%', '92%', '70%', '85%', '28%', '90%', '64%', '76%'];
