import { readFileSync } from 'node:fs';

/**
 * Puts a saved page of `test/pages` into the test's window. jsdom does no layout, so `data-box="top bottom"` and
 * `data-sides="left right"` in the page stand for it.
 */
export function openSavedPage(name: string, path = '/lightning/r/Account/001D000000IRFmaIAH/view'): void {
  window.history.replaceState(null, '', path);
  const html = readFileSync(`${process.cwd()}/test/pages/${name}.html`, 'utf8');
  const saved = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(saved.documentElement), document.documentElement);
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
  window.innerWidth = 1280;
  window.innerHeight = 800;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [top = 0, bottom = 0] = numbers(this.getAttribute('data-box') ?? '0 0');
    const [left = 0, right = 0] = numbers(this.getAttribute('data-sides') ?? '0 1280');
    return new DOMRect(left, top, right - left, bottom - top);
  };
}

function numbers(text: string): number[] {
  return text.split(' ').map(Number);
}
