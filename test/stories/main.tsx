import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import { render } from 'preact';
import type { Story } from './story';

/** Draws the story that the address names (`?story=…&theme=dark`), or the list of all. */
const files = import.meta.glob<{ stories: Story[] }>('./*.stories.tsx', { eager: true });
const stories = Object.values(files).flatMap(file => file.stories);
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;

const screen = document.getElementById('screen');
if (screen === null) throw new Error('index.html has no #screen');
const story = stories.find(each => each.name === asked.get('story'));

if (story === undefined) {
  render(
    <main style={{ padding: '24px' }}>
      <h1>Stories</h1>
      <ul>
        {stories.map(({ name, widths, height }) => (
          <li key={name} data-story={JSON.stringify({ name, widths, height })}>
            <a href={`?story=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>,
    screen,
  );
} else {
  document.title = story.name;
  render(story.draw(), screen);
  void pressAll(story.press ?? []).then(() => {
    document.documentElement.dataset.ready = '';
  });
}

async function pressAll(names: string[]): Promise<void> {
  await settle();
  for (const name of names) {
    let found = buttonCalled(name);
    // What is loaded later may take its time.
    for (let waits = 0; found === undefined && waits < 20; waits++) {
      await settle();
      found = buttonCalled(name);
    }
    if (found === undefined) throw new Error(`no button “${name}” in ${story?.name}`);
    found.click();
    await settle();
  }
  // What a screen still loads is part of its state; one that never comes is a state of its own.
  for (let waits = 0; document.querySelector('[aria-busy="true"]') !== null && waits < 8; waits++) await settle();
  await settle();
}

function buttonCalled(name: string): HTMLElement | undefined {
  const buttons = document.querySelectorAll<HTMLElement>('button, input[type=checkbox], input[type=radio], a.button');
  return [...buttons].find(each => nameOf(each).includes(name));
}

function nameOf(element: HTMLElement): string {
  return `${element.getAttribute('aria-label') ?? ''} ${element.closest('label')?.textContent ?? element.textContent ?? ''}`;
}

/** Answers come as promises and effects run after drawing: a moment is enough for both. */
function settle(): Promise<void> {
  return new Promise(done => setTimeout(done, 120));
}
