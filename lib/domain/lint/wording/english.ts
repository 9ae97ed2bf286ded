import type { WordList } from './word-list';

/** What English-speaking reps write when they do not say what changes. */
export const english: WordList = {
  hollowVerbs:
    'improve enhance strengthen build develop grow increase expand boost maximise maximize optimise optimize support ' +
    'nurture foster cultivate deepen broaden maintain sustain continue explore pursue leverage drive push promote ' +
    'enable facilitate help assist ensure focus work try strive aim be become remain stay think understand learn ' +
    'engage connect collaborate cooperate coordinate manage handle address tackle elevate accelerate intensify ' +
    'revitalise revitalize streamline position establish advance progress touch base check network service serve do ' +
    'raise lift extend consolidate keep demonstrate exhibit display embody embrace empower energise energize ' +
    'inspire motivate excel thrive outperform contribute participate advise educate inform discuss analyse ' +
    'analyze evaluate monitor consider prioritise prioritize align harness unlock amplify refine upgrade ' +
    'rethink change transform reinvent solidify cement uphold provide',
  hollowWords:
    'relationship rapport presence visibility awareness communication cooperation collaboration partnership synergy ' +
    'satisfaction experience engagement loyalty trust advisor adviser potential opportunity possibility effort focus ' +
    'quality excellence success impact value performance efficiency effectiveness productivity momentum mindset ' +
    'attitude culture coverage reputation image brand profile position footprint strategy approach process skill ' +
    'knowledge understanding contact touch base work job thing stuff way level side good better best great strong ' +
    'stronger strongest more most bigger larger higher faster quicker deeper closer close proactive active ' +
    'happy happier satisfied pleased glad delighted consistent professional strategic key important various several many some additional further overall general ' +
    'timely fashion manner deliverable skillset competence capability competency expertise insight feedback practice ' +
    'teamwork ownership accountability responsibility initiative enthusiasm energy visibility credibility goodwill ' +
    'influence authority leadership vision innovation innovative thought ecosystem landscape space ' +
    'world class seamless holistic robust scalable centric centricity dedicated committed ' +
    'meaningful sustainable significant substantial considerable maximum maximal optimal optimum ideal effective ' +
    'efficient productive successful positive happily consistently consistent regularly properly well constant ' +
    'trusted excellent high new well hard harder really very much lot right ready',
  lightVerbs:
    'get win make have take give gain find acquire obtain reach hit meet achieve attain sell close hold bring put ' +
    'generate create deliver secure land go start run use see show let want need beat exceed smash crush',
  everybodys:
    'business revenue sale turnover pipeline deal order market share growth money number quota target goal bookings ' +
    'acv arr mrr margin profit income territory region sector segment area product solution offering portfolio line ' +
    'cross selling upselling sell upsell base wallet',
  everyone:
    'customer client account prospect lead partner buyer company team people everybody everyone stakeholder decision ' +
    'maker group',
  hollowBeginnings: ['work on', 'work with', 'focus on', 'look into', 'look at', 'deal with', 'concentrate on'],
  activities:
    'call phone ring dial email mail write send visit contact ping message text touch check follow followup chase ' +
    'prospect network reach talk speak post knock nurture contacting calling emailing visiting',
  endless: [
    'weekly',
    'daily',
    'monthly',
    'regularly',
    'regular',
    'often',
    'oftener',
    'frequently',
    'always',
    'constantly',
    'continuously',
    'more',
    'all',
    'every',
    'each',
    'everybody',
    'everyone',
    'a day',
    'a week',
    'a month',
    'per day',
    'per week',
    'per month',
    'as many as possible',
  ],
  audiences:
    'hospital clinic practice doctor pharmacy school university bank insurer broker plant factory mill site store shop ' +
    'retailer wholesaler reseller dealer distributor manufacturer builder contractor utility ministry municipality city ' +
    'agency office department branch farm hotel restaurant brewery carrier fleet startup enterprise vendor supplier opp ' +
    'opportunity executive exec cfo ceo coo cio cto director buyer engineer user seat logo acct member',
  whomPrepositions: 'with w at to for from among amongst across in within of into via around through throughout past',
  stopWords:
    'a an the and or but our my your their his her its we us i you they them he she it this that these those who whom ' +
    'which what when where while as so than then there here also both any all each every no not on off over under ' +
    'by until till before after during per is are was were has had will would can could should may might must least ' +
    'about etc eg ie back away down up out forward too only just own',
  compoundEnds: { hollowWords: '', everybodys: '', everyone: '' },
  isVerbLast: false,
  isCommaDecimal: false,
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    fifty: 50,
    hundred: 100,
    dozen: 12,
    double: 2,
    triple: 3,
    half: 0.5,
    halve: 0.5,
  },
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  timeWords:
    'day week month quarter year today tomorrow monday tuesday wednesday thursday friday saturday sunday spring ' +
    'summer autumn fall winter eoy eoq eom fy h1 h2 q1 q2 q3 q4 end beginning next last this previous prior ' +
    'annual annually quarterly',
  untilWords: 'by until till before',
  endOf: 'end of',
  change: { from: 'from', to: 'to', by: 'by', of: 'of' },
  hollowUnits:
    'satisfaction awareness success quality trust relationship relationships happiness happy loyalty visibility ' +
    'presence coverage performance progress better good improvement effort engagement growth impact value ' +
    'goal target result results',
  metricWords: {
    firstConversations: 'first conversation|first conversations|first talk|first talks|intro call|intro calls',
    meetings: 'meeting|meetings|mtg|mtgs|visit|visits|demo|demos|appointment|appointments',
    outreach: 'call|calls|dial|dials|email|emails|e-mail|e-mails|mail|mails|attempt|attempts|touch|touches',
  },
  quotaWords:
    'close hit make reach achieve attain exceed beat meet deliver book get win sell do bring generate quota number ' +
    'target goal plan budget revenue sale sales turnover bookings booking business new total annual yearly personal ' +
    'individual team company figure income money deal deals worth full whole',
  money: { thousand: 'k|thousand', million: 'm|mm|mn|mio|million|millions', billion: 'b|bn|billion' },
};
