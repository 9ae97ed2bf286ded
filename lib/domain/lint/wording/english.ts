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
    'soon eventually someday gradually slowly steadily meaningful sustainable significant substantial considerable maximum maximal optimal optimum ideal effective ' +
    'efficient productive successful positive happily consistently consistent regularly properly well constant ' +
    'trusted excellent high new well hard harder really very much lot right ready',
  lightVerbs:
    'get win make have take give gain find acquire obtain reach hit meet achieve attain sell close hold bring put ' +
    'generate create deliver secure land go start run use see show let want need beat exceed smash crush',
  everybodys:
    'business revenue sale turnover pipeline deal order market share growth money number quota target goal bookings ' +
    'acv arr mrr crm margin profit income territory region sector segment area product solution offering portfolio line ' +
    'cross selling upselling sell upsell base wallet',
  everyone:
    'customer client account prospect lead partner buyer company team people everybody everyone stakeholder decision ' +
    'maker group',
  outcomes:
    'contract agreement amendment order reorder po purchase loi mou msa nda sow rfp rfi rfq tender bid quote quotation ' +
    'proposal offer pilot poc trial proof test sample prototype demo install installation rollout implementation deploy ' +
    'deployment migration migrate integration integrate implement golive live launch release subscription licence license ' +
    'seat renewal renew lease price pricing term discount invoice payment pay deposit budget funding approval approve ' +
    'signature sign signoff countersign permit certificate certification certify audit inspection validation validate ' +
    'survey report study case story testimonial reference referral refer introduction introduce intro invitation invite ' +
    'workshop training train session webinar seminar fair booth visit tour meeting meet mtg appointment lunch dinner ' +
    'review qbr presentation present keynote panel vote shortlist list spec specification drawing scope map chart policy ' +
    'claim warranty sku shelf complaint dispute ticket outage downtime defect delivery shipment turnaround churn retention ' +
    'rate ratio nps csat score headcount hire handover dossier buy accept agree commit confirm choose select award ' +
    'nominate appoint join recommend endorse host attend replace displace swap switch convert onboard qualify publish ' +
    'issue submit propose negotiate cancel drop reopen resolve settle reduce cut lower decrease shorten eliminate halve ' +
    'double triple pass complete return expire waive grant book schedule record log document ship adopt retire outsource ' +
    'insource decide decision standardise standardize exclude include sponsor champion committee board',
  hollowBeginnings: ['work on', 'work with', 'focus on', 'look into', 'look at', 'deal with', 'concentrate on'],
  activities:
    'call phone ring dial email mail write send visit contact ping message text touch check follow followup chase ' +
    'prospect network reach talk speak post knock nurture contacting calling emailing visiting newsletter mailing blast ' +
    'checkin catchup',
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
    'opportunity executive exec manager managers head president chief owner planner board committee cfo ceo coo cio cto director buyer engineer user seat logo acct member',
  countables:
    'reference referral call dial email mail letter message demo meeting mtg visit appointment appt presentation webinar ' +
    'event workshop conversation talk contract deal order po quote proposal offer bid pilot trial licence license unit ' +
    'agreement renewal win sale opportunity opp lead percent pct point dollar euro pound buck piece item thing test ' +
    'activity action touch attempt post like follower connection signature',
  whomPrepositions: 'with w at to for from among amongst across in within of into via around through throughout past',
  stopWords:
    'a an the and or but our my your their his her its we us i you they them he she it this that these those who whom ' +
    'which what when where while as so than then there here also both any all each every no not on off over under ' +
    'by until till before after during per is are was were has had will would can could should may might must least ' +
    'about etc eg ie back away down up out forward too only just own',
  compoundEnds: { hollowWords: '', everybodys: '', everyone: '', countables: '', outcomes: '' },
  isVerbLast: false,
  isCommaDecimal: false,
  rank: 'number',
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
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
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
    'goal target result results goodwill reputation image morale confidence motivation rapport communication ' +
    'productivity efficiency professionalism mindshare momentum experience innovation excellence ownership teamwork ' +
    'cooperation collaboration partnership interest attention knowledge understanding',
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
