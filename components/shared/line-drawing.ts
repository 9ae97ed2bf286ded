/** What all small line drawings have in common: lines in the colour of the text. */
export const lineDrawing = {
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
