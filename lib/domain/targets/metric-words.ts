/**
 * Words of targets, a list a language. Results come from what a customer decides, so nobody can do them; the words of
 * doing name what a rep does; dials say how often a number was called and nothing else. Written without accents, in
 * small letters; a `*` stands for any letters, as in German compounds.
 */
type MetricWords = { results: readonly string[]; doing: readonly string[]; dials: readonly string[] };

const english: MetricWords = {
  results: [
    'revenue* sales turnover quota* deal deals booking bookings acv arr mrr tcv nrr gmv acquisition acquisitions',
    'win wins won winning closed* close closes closing signed signature signatures contract contracts order orders po pos',
    'pipeline* opportunity opportunities opps opp lead leads mql mqls sql sqls logo logos customers commission commissions',
    'bonus margin margins profit profits income gross conversion conversions rate rates ratio share churn retention renewals',
    'renewed upsell upsells upsold nps csat attainment forecast usd eur gbp dollar dollars euro euros reply replies',
    'response responses referral referrals inquiries $ € £',
  ]
    .join(' ')
    .split(' '),
  doing: [
    'conversation conversations call calls called calling meeting meetings met meet visit visits visited email emails mail',
    'mails message messages outreach contact contacts contacted attempt attempts touch touches demo demos proposal proposals',
    'presentation presentations workshop workshops review reviews reviewed plan plans planned prepare prepared dossier',
    'dossiers research researched ask asks asked invite invites invited invitation invitations send sent write written',
    'letter letters note notes introduction introductions introduce introduced follow followup followups talk talks post posts',
    'update updates updated training trainings coaching practice rehearse rehearsed walk walks tour tours quote quotes quoted',
    'call-plan call-plans check-in check-ins',
  ]
    .join(' ')
    .split(' '),
  dials: 'dial dials dialed dialled dialing dialling cold-calls'.split(' '),
};

const german: MetricWords = {
  results: [
    '*umsatz* *erlos* *auftrag* *auftrage *abschluss* *abschlusse* *quote *quoten *gewinn* *provision* *bonus *marge *margen',
    '*ertrag* deals vertrag vertrage unterschrift unterschriften *neukunden *verkaufe* *verkaufszahlen *bestellung*',
    '*marktanteil* *kundigung* verlangerungen *pipeline* *verkaufschancen opportunitys *leads *antworten *anfragen *empfehlungen',
  ]
    .join(' ')
    .split(' '),
  doing: [
    '*gesprach *gesprache *gesprachen *anruf *anrufe *telefonat *telefonate *termin *termine *besuch *besuche *treffen',
    '*kontakt *kontakte *mail *mails *nachricht *nachrichten *brief *briefe *angebot *angebote *angeboten *vorfuhrung*',
    '*prasentation* *workshop* *vorbereiten *vorbereitet* *vorbereitung* plan plane planen geplant* *gesprachsplan* *besuchsplan* *einladung* *einladen',
    'fragen nachfragen *bitten *schreiben *senden *nachfassen *recherche* *ubung* *schulung*',
  ]
    .join(' ')
    .split(' '),
  dials: '*wahlversuch *wahlversuche *anwahl *anwahlen *anwahlversuche'.split(' '),
};

const all = [english, german];

export const metricWords = {
  results: all.flatMap(words => words.results),
  doing: all.flatMap(words => words.doing),
  dials: all.flatMap(words => words.dials),
};
