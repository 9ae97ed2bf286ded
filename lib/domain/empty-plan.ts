import { defaultProcess, type Plan } from './plan';
import { emptySections } from './sections';
import type { PlainDate } from './words';

/** A plan for this calendar year with nothing in it yet, Monday to Friday, and the usual steps of a sale. */
export function emptyPlan(newId: () => string, today: PlainDate, timeZone: string): Plan {
  const year = today.slice(0, 4);
  return {
    id: newId(),
    type: 'territory',
    title: year,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    fiscalYearStartMonth: 1,
    owner: { id: null, name: '', role: '' },
    manager: null,
    company: '',
    vision: '',
    strategy: { text: '', ends: null },
    calendar: { timeZone, workWeek: [1, 2, 3, 4, 5], holidays: [], daysOff: [] },
    currency: 'USD',
    status: 'active',
    accounts: [],
    process: defaultProcess.map(name => ({ id: newId(), name, exitCriteria: [] })),
    goals: [],
    objectives: [],
    sections: { year: emptySections(), quarters: {} },
    rolePacks: [],
    threeQuestions: {
      job: { text: '', confirmedWith: '', confirmedOn: null },
      counts: { ranked: [], tradeOff: '' },
      doing: [],
    },
    funnel: null,
    weeklyTargets: [],
    reviews: [],
    openedOn: null,
    reviewedOn: null,
    editedAt: null,
    revision: 0,
  };
}
