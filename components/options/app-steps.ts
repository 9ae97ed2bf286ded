import { text } from '@/lib/messages/text';

/** What the admin does, one step a line; the second needs the callback, which follows it. */
export function appSteps(): string[] {
  return (['1', '2', '3', '4', '5'] as const).map(step => text(`options_app_step${step}`));
}

/** The steps as a text for a mail: numbered, with the callback where it belongs. */
export function stepsAsText(redirectAddress: string): string {
  const lines = appSteps().map((step, index) => `${index + 1}. ${step}${index === 1 ? ` ${redirectAddress}` : ''}`);
  return [text('options_app_why'), '', ...lines].join('\n');
}
