import type { ComponentChild } from 'preact';

/** One state of one screen that opens without a backend. */
export type Story = {
  /** `sidebar-to-tag` */
  name: string;
  draw: () => ComponentChild;
  /** Names of buttons to press once it stands, in order: for states that a press leads to. */
  press?: string[];
  /** Widths it is drawn at; without: 320 and 420. */
  widths?: number[];
  height?: number;
};
