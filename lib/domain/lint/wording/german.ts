import type { WordList } from './word-list';

/** What German-speaking reps write when they do not say what changes. */
export const german: WordList = {
  hollowVerbs:
    'verbessern optimieren stärken verstärken ausbauen aufbauen steigern erhöhen fördern unterstützen begleiten pflegen ' +
    'vertiefen erweitern intensivieren vorantreiben forcieren ankurbeln maximieren entwickeln weiterentwickeln ' +
    'weiterführen fortführen fortsetzen beibehalten bleiben werden sein versuchen bemühen arbeiten mitarbeiten ' +
    'kümmern fokussieren konzentrieren positionieren etablieren begeistern betreuen bearbeiten angehen anpacken ' +
    'beleben nutzen ausschöpfen ausloten erkunden verstehen denken wachsen dranbleiben halten heben schaffen ' +
    'beitragen mitwirken teilnehmen motivieren inspirieren informieren analysieren auswerten beobachten verfolgen ' +
    'prüfen überdenken priorisieren ausrichten festigen sichern erschließen erschliessen aktivieren sensibilisieren ' +
    'ändern verändern einbringen einsetzen professionalisieren modernisieren digitalisieren ' +
    'sicherstellen gewährleisten auftreten zeigen tun beraten vernetzen',
  hollowWords:
    'beziehung kundenbeziehung geschäftsbeziehung präsenz sichtbarkeit bekanntheit bekanntheitsgrad kommunikation ' +
    'zusammenarbeit kooperation partnerschaft synergie synergien zufriedenheit kundenzufriedenheit kundenbindung ' +
    'kundennähe kundenfokus kundenorientierung loyalität vertrauen vertrauensverhältnis potenzial potential chance ' +
    'möglichkeit gelegenheit fokus qualität erfolg wirkung mehrwert leistung effizienz produktivität dynamik haltung ' +
    'kultur abdeckung ruf image marke marktposition position stellung strategie ansatz prozess fähigkeit wissen ' +
    'verständnis kontakt austausch draht stimmung akquise vertrieb arbeit sache dinge niveau gut gute guter besser ' +
    'bessere beste optimal stark stärker mehr größer höher schneller enger eng nah näher tiefer aktiv aktiver ' +
    'proaktiv konsequent professionell strategisch wichtig verschiedene einige viele weitere zusätzlich allgemein ' +
    'kompetenz expertise fachwissen produktwissen auftritt außenauftritt wahrnehmung glaubwürdigkeit einfluss ' +
    'engagement einsatz eigeninitiative verantwortung teamgeist motivation innovation nutzen erschließung ' +
    'ausbau steigerung verbesserung optimierung stärkung intensivierung entwicklung weiterentwicklung erhöhung ' +
    'pflege betreuung förderung durchdringung zeitnah zügig effektiv effizient erfolgreich ganzheitlich optimiert ' +
    'hochwertig partnerschaftlich kundenorientiert lösungsorientiert zielgerichtet sinnvoll spürbar ' +
    'zufrieden glücklich begeistert insgesamt neu neue regelmäßig deutlich nachhaltig stetig weiter weiterhin intensiv laufend',
  lightVerbs:
    'gewinnen machen haben holen bekommen erhalten erreichen finden nehmen geben bringen verkaufen abschließen führen ' +
    'treffen lassen gehen starten erzielen generieren akquirieren kommen wollen sollen können müssen schaffen übertreffen',
  everybodys:
    'geschäft umsatz absatz verkauf pipeline auftrag aufträge marktanteil markt wachstum geld zahl quote ziel marge ' +
    'gewinn ertrag gebiet region segment bereich produkt lösung portfolio cross selling upselling zusatzverkauf',
  everyone:
    'kunde kunden kundschaft interessent interessenten lead leads partner firma firmen unternehmen team leute alle ' +
    'jeder ansprechpartner entscheider',
  hollowBeginnings: ['arbeiten an', 'fokus auf', 'sich kümmern um', 'dranbleiben an', 'konzentration auf'],
  activities:
    'anrufen telefonieren mailen schreiben senden schicken verschicken versenden besuchen kontaktieren nachfassen ' +
    'melden nachhaken ansprechen sprechen vorbeischauen posten klingeln abtelefonieren abklappern',
  endless: [
    'wöchentlich',
    'täglich',
    'monatlich',
    'regelmäßig',
    'oft',
    'öfter',
    'häufig',
    'häufiger',
    'immer',
    'ständig',
    'laufend',
    'mehr',
    'alle',
    'allen',
    'jeden',
    'jede',
    'jeder',
    'jedem',
    'pro tag',
    'pro woche',
    'pro monat',
    'die woche',
  ],
  audiences:
    'klinik klinikum krankenhaus praxis arzt apotheke schule hochschule universität bank versicherer makler werk fabrik ' +
    'standort filiale händler großhändler fachhändler hersteller bauer betrieb stadtwerke ministerium gemeinde kommune ' +
    'stadt behörde amt abteilung hof hotel restaurant brauerei spediteur fuhrpark startup lieferant chance gf ' +
    'geschäftsführer vorstand leiter werkleiter einkäufer ingenieur nutzer mitglied',
  whomPrepositions:
    'mit m bei beim für von vom zu zum zur an am in im ins aus unter gegenüber innerhalb durch über auf ggü b f',
  stopWords:
    'der die das den dem des ein eine einen einem einer eines und oder aber unser unsere unseren unserem mein meine ' +
    'meinen meinem ihr ihre sein wir uns ich sie er es dies diese dieser dieses wer wem wen was wann wo wie als so dass auch ' +
    'beide alle jede jeder jedes kein keine nicht bis vor nach während pro je ist sind war hat wird werden kann soll ' +
    'darf muss mindestens etwa ca circa sich noch schon nur ab dabei davon um ohne fa firma u ggf z b',
  compoundEnds: {
    hollowWords: 'zufriedenheit bindung beziehung beziehungen präsenz kontakt kontakte pflege betreuung potenzial nähe',
    everybodys: 'umsatz geschäft verkauf',
    everyone: 'kunde kunden kundschaft team partner händler händlern leiter leitern betriebe klinik kliniken häuser',
  },
  isVerbLast: true,
  isCommaDecimal: true,
  numbers: {
    ein: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    fünfzehn: 15,
    zwanzig: 20,
    fünfzig: 50,
    hundert: 100,
    dutzend: 12,
    verdoppeln: 2,
    verdreifachen: 3,
    halbieren: 0.5,
  },
  months: [
    ['januar', 'jänner', 'jan'],
    ['februar', 'feb'],
    ['märz', 'mär', 'mrz'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  timeWords:
    'tag tage woche wochen monat monate quartal jahr heute morgen montag dienstag mittwoch donnerstag freitag samstag ' +
    'sonntag frühjahr frühling sommer herbst winter gj h1 h2 q1 q2 q3 q4 ende anfang mitte nächste nächsten ' +
    'jahresende quartalsende monatsende vorjahr vorquartal vormonat letzte letzten',
  untilWords: 'bis vor',
  endOf: 'ende',
  change: { from: 'von', to: 'auf', by: 'um', of: 'von' },
  hollowUnits:
    'zufriedenheit kundenzufriedenheit bekanntheit erfolg qualität vertrauen beziehung loyalität sichtbarkeit präsenz ' +
    'abdeckung leistung fortschritt besser gut verbesserung wachstum wirkung mehrwert ziel ergebnis',
  metricWords: {
    firstConversations: 'erstgespräch|erstgespräche|erstkontakt|erstkontakte|erstes gespräch',
    meetings: 'termin|termine|besuch|besuche|treffen|meeting|meetings|demo|demos|vorführung|vorführungen',
    outreach:
      'anruf|anrufe|telefonat|telefonate|mail|mails|e-mail|e-mails|anschreiben|versuch|versuche|kontaktversuche',
  },
  quotaWords:
    'abschließen erreichen machen schaffen erzielen übertreffen holen bringen verkaufen quote zahl ziel zielumsatz plan ' +
    'budget umsatz absatz auftragseingang geschäft neugeschäft gesamt jahresumsatz jahresziel persönlich persönliches ' +
    'team firma summe wert voll ganz mein',
  money: { thousand: 'k|t|tsd|tausend|teur', million: 'm|mio|million|millionen', billion: 'mrd|milliarde|milliarden' },
};
