import { describe, expect, test } from 'vitest';
import { meansConnected } from '@/lib/domain/conversation';

describe("what a call's disposition says", () => {
  test.each([
    'Connected',
    ' connected ',
    'Connected, no next step',
    'Connected - no decision yet',
    'Connected, not available for a meeting before May',
    'Spoke; will not decide alone',
    'Answered, tried to upsell',
    'Not interested - spoke briefly',
    'Erreicht, noch nicht entschieden',
  ])('"%s": there was somebody to talk to', disposition => {
    expect(meansConnected(disposition)).toBe(true);
  });

  test.each([
    '',
    'Busy',
    'Disconnected',
    'Did not connect',
    'Non-connect',
    'Unable to reach',
    'Failed to connect',
    'Tried to reach twice',
    'Connected to VM',
    'Connected - left a message',
    'Reached the mailbox',
    'Connected: No',
    'Connect attempt 2',
    'Connection failed',
    'Spoke with nobody',
    'Reached no one',
    'Mit niemandem gesprochen: nicht erreicht',
    'Gesprochen mit niemandem',
  ])('"%s": there was not', disposition => {
    expect(meansConnected(disposition)).toBe(false);
  });
});
