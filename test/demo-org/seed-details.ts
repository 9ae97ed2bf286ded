/** Invented places for the story's accounts: city, state, postal code. */
export const cities: [string, string, string][] = [
  ['Minneapolis', 'MN', '55401'],
  ['Milwaukee', 'WI', '53202'],
  ['Green Bay', 'WI', '54301'],
  ['Duluth', 'MN', '55802'],
  ['Madison', 'WI', '53703'],
  ['Des Moines', 'IA', '50309'],
  ['Rochester', 'MN', '55902'],
];
