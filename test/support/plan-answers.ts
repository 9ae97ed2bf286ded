/** Everything that has to be written to make a plan from empty, step by step: twelve answers, one of them filled in already. */
export const planAnswers: [label: RegExp, words: string][][] = [
  [
    [/^Who comes first, and what/, 'Meet ABCD’s CEO and VP Plant Ops at their plant'],
    [/^What will you do for it/, 'Ask two customers for an introduction'],
    [/^That works, because/, 'a meeting somebody asked for is held'],
  ],
  [
    [/^How much new business/, '900k'],
    [/^Where will most of it come from/, 'food processors in Minnesota'],
    [/^Which deal comes first/, 'Sign phase 2 with Orchard Valley’s plant manager'],
    [/^What will you do for it/, 'Call the plant manager and the controller'],
    [/^That works, because/, 'the controller decides above 50k'],
  ],
  [
    [/^How many customers/, '12'],
    [/^Which customer comes first/, 'Bring Brightwater’s plant from 85 to 126 sensors live'],
    [/^What will you do for it/, 'Walk the plant with their team lead'],
    [/^That works, because/, 'what stalls is seen there, not in a call'],
  ],
];
