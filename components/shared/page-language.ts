import { language, type TextName, text } from '@/lib/messages/text';

/** Tell the page which language it is in and which way that runs: screen readers and line breaking need it. */
export function nameLanguage(root: HTMLElement): void {
  root.lang = language();
  // The browser keeps the direction of its language under this name; it is no text of ours.
  root.dir = text('@@bidi_dir' as TextName) || 'ltr';
}
