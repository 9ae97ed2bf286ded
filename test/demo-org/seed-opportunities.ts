/** Opportunities for the story's accounts: the open ones it talks about, and a year of won and lost ones. */
import story from '../data/fernhill.json' with { type: 'json' };
import type { Row } from './database';
import { to18 } from './ids';
import { stages } from './schema/crm-objects';
import type { Seeding } from './seed';

interface Deal {
  account: string;
  name: string;
  amount: number;
  stage: string;
  close: string;
  /** Activities with these words in their subject are related to it instead of the account. */
  words?: RegExp;
}

const proposal = 'Proposal/Price Quote';

const deals: Deal[] = [
  {
    account: 'A1',
    name: 'ABCD 2-line pilot',
    amount: 44_800,
    stage: proposal,
    close: '2026-12-15',
    words: /pilot|redlines/i,
  },
  {
    account: 'A2',
    name: 'Marlow line 2 waste package',
    amount: 86_000,
    stage: 'Needs Analysis',
    close: '2027-02-26',
    words: /payback/i,
  },
  {
    account: 'A3',
    name: 'Tessellate 3-year renewal',
    amount: 132_000,
    stage: 'Negotiation/Review',
    close: '2026-12-18',
    words: /renewal|3yr/i,
  },
  {
    account: 'A4',
    name: 'Kestrel fermenter kit, 6 vessels',
    amount: 38_000,
    stage: 'Qualification',
    close: '2027-02-26',
    words: /tour/i,
  },
  { account: 'A5', name: 'Brightwater 20 more sensors', amount: 24_000, stage: 'Qualification', close: '2027-03-31' },
  {
    account: 'A6',
    name: 'Halvorsen bin 7 moisture probes',
    amount: 18_500,
    stage: 'Needs Analysis',
    close: '2027-02-12',
    words: /probe/i,
  },
  {
    account: 'A7',
    name: 'Orchard Valley phase 2',
    amount: 118_000,
    stage: proposal,
    close: '2026-12-18',
    words: /phase 2/i,
  },
  {
    account: 'A8',
    name: 'Stannard phase 1',
    amount: 48_000,
    stage: 'Needs Analysis',
    close: '2026-12-05',
    words: /budget/i,
  },
  {
    account: 'A9',
    name: 'Pinecrest mill monitoring',
    amount: 96_000,
    stage: proposal,
    close: '2026-12-05',
    words: /options/i,
  },
  { account: 'A10', name: 'Delmont calibration pilot', amount: 60_000, stage: 'Qualification', close: '2027-03-12' },
  { account: 'A12', name: 'Rook audit package', amount: 75_000, stage: 'Qualification', close: '2027-04-16' },
  { account: 'A3', name: 'Tessellate phase 1', amount: 91_000, stage: 'Closed Won', close: '2026-01-30' },
  { account: 'A7', name: 'Orchard Valley phase 1', amount: 82_000, stage: 'Closed Won', close: '2026-02-20' },
  {
    account: 'A5',
    name: 'Brightwater rollout, 140 sensors',
    amount: 104_000,
    stage: 'Closed Won',
    close: '2026-04-17',
  },
  { account: 'A2', name: 'Marlow line 1 starter', amount: 46_000, stage: 'Closed Won', close: '2026-05-08' },
  { account: 'A6', name: 'Halvorsen bins 1 to 6', amount: 52_000, stage: 'Closed Won', close: '2026-06-12' },
  { account: 'A11', name: 'Quillfeather press monitoring', amount: 75_000, stage: 'Closed Won', close: '2026-08-21' },
  { account: 'A1', name: 'ABCD plant-wide monitoring', amount: 240_000, stage: 'Closed Lost', close: '2026-03-13' },
  { account: 'A4', name: 'Kestrel cold room alarms', amount: 21_000, stage: 'Closed Lost', close: '2026-03-27' },
  { account: 'A8', name: 'Stannard furnace sensors', amount: 130_000, stage: 'Closed Lost', close: '2026-05-29' },
  { account: 'A9', name: 'Pinecrest dryer upgrade', amount: 67_000, stage: 'Closed Lost', close: '2026-06-26' },
  { account: 'A10', name: 'Delmont clean room kit', amount: 54_000, stage: 'Closed Lost', close: '2026-07-17' },
  { account: 'A12', name: 'Rook tank farm', amount: 88_000, stage: 'Closed Lost', close: '2026-08-07' },
  { account: 'A11', name: 'Quillfeather line 3', amount: 29_000, stage: 'Closed Lost', close: '2026-09-04' },
  { account: 'A6', name: 'Halvorsen dust monitoring', amount: 33_000, stage: 'Closed Lost', close: '2026-09-18' },
  { account: 'A2', name: 'Marlow cold chain', amount: 72_000, stage: 'Closed Lost', close: '2026-10-02' },
  { account: 'A5', name: 'Brightwater water meters', amount: 26_000, stage: 'Closed Lost', close: '2026-10-16' },
  { account: 'X1', name: 'Gable store sensors', amount: 15_000, stage: 'Closed Lost', close: '2026-04-24' },
  { account: 'A7', name: 'Orchard Valley bottling alarms', amount: 37_000, stage: 'Closed Lost', close: '2026-05-15' },
];

/** The rows to store, with the words that tie activities to them. */
export function storyOpportunities({ day, moment }: Seeding): { row: Row; words: RegExp | undefined }[] {
  return deals.map((deal, place) => {
    const stage = stages.find(each => each.name === deal.stage);
    const account = story.accounts.find(each => each.key === deal.account);
    const opened = `${deal.close.startsWith('2027') ? '2026-10' : '2025-11'}-${String((place % 20) + 2).padStart(2, '0')}`;
    const row: Row = {
      Id: to18(`006Kx${String(place + 401).padStart(10, '0')}`),
      Name: deal.name,
      AccountId: account?.id ?? null,
      StageName: deal.stage,
      Amount: deal.amount,
      CloseDate: day(deal.close),
      Probability: stage?.probability ?? null,
      IsClosed: Number(stage?.closed ?? false),
      IsWon: Number(stage?.won ?? false),
      Type: account?.relationship === 'Customer' ? 'Existing Business' : 'New Business',
      OwnerId: story.rep.id,
      CreatedDate: moment(`${opened}T16:00:00Z`),
    };
    return { row, words: deal.words };
  });
}
