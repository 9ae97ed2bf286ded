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
    'hochwertig partnerschaftlich kundenorientiert lösungsorientiert zielgerichtet sinnvoll spürbar bald demnächst irgendwann allmählich ' +
    'zufrieden glücklich begeistert insgesamt neu neue regelmäßig deutlich nachhaltig stetig weiter weiterhin intensiv laufend',
  lightVerbs:
    'gewinnen machen haben holen bekommen erhalten erreichen finden nehmen geben bringen verkaufen abschließen führen ' +
    'treffen lassen gehen starten erzielen generieren akquirieren kommen wollen sollen können müssen schaffen übertreffen',
  everybodys:
    'crm geschäft umsatz absatz verkauf pipeline auftrag aufträge marktanteil markt wachstum geld zahl quote ziel marge ' +
    'gewinn ertrag gebiet region segment bereich produkt lösung portfolio cross selling upselling zusatzverkauf',
  everyone:
    'kunde kunden kundschaft interessent interessenten lead leads partner firma firmen unternehmen team leute alle ' +
    'jeder ansprechpartner entscheider',
  outcomes:
    'vertrag vereinbarung auftrag bestellung bestellen ordern angebot anbieten ausschreibung zuschlag freigabe freigeben ' +
    'freigegeben unterschrift unterschreiben unterzeichnen abschluss verlängerung verlängern verlängert kündigung kündigen ' +
    'lizenz pilot pilotprojekt pilotieren test testen muster probe prototyp demo vorführung installation installieren einbau ' +
    'einbauen einführung einführen umstellung umstellen inbetriebnahme schulung schulen workshop termin besuch besichtigung ' +
    'rundgang gespräch messe audit zertifikat zertifizierung zertifizieren prüfung abnahme abnehmen gutachten bericht studie ' +
    'referenz empfehlung empfehlen einladung einladen präsentation präsentieren gremium beirat budget preis kondition rabatt ' +
    'rechnung zahlung zahlen anzahlung lieferung liefern reklamation beschwerde ausfall rate anteil dauer laufzeit frist ' +
    'liste listung listen sortiment regal kaufen annehmen akzeptieren genehmigen genehmigt zustimmen zusagen bestätigen ' +
    'beauftragen vergeben auswählen nominieren ersetzen ablösen austauschen wechseln anbinden veröffentlichen einreichen ' +
    'verhandeln entscheiden entscheidung zusage senken reduzieren verkürzen drücken buchen vereinbaren bestehen bestanden kartieren kennenlernen eröffnen ' +
    'tauschen umziehen nachbestellen zertifiziert installiert geliefert unterschrieben bestellt beauftragt umgestellt',
  hollowBeginnings: ['arbeiten an', 'fokus auf', 'sich kümmern um', 'dranbleiben an', 'konzentration auf'],
  activities:
    'anrufen telefonieren mailen schreiben senden schicken verschicken versenden besuchen kontaktieren nachfassen ' +
    'melden nachhaken ansprechen sprechen vorbeischauen posten klingeln abtelefonieren abklappern newsletter mailing ' +
    'rundmail rundruf serienbrief',
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
    'geschäftsführer vorstand beirat leiter werkleiter einkäufer ingenieur nutzer mitglied',
  countables:
    'referenz anruf telefonat mail brief nachricht demo termin treffen besuch gespräch erstgespräch vorführung präsentation ' +
    'webinar veranstaltung workshop vertrag abschluss auftrag bestellung angebot ausschreibung pilot lizenz verlängerung ' +
    'verkauf chance lead prozent punkt euro dollar franken stück gerät aktivität aktion versuch beitrag unterschrift',
  whomPrepositions:
    'mit m bei beim für von vom zu zum zur an am in im ins aus unter gegenüber innerhalb durch über auf ggü b f',
  stopWords:
    'der die das den dem des ein eine einen einem einer eines und oder aber unser unsere unseren unserem mein meine ' +
    'meinen meinem ihr ihre sein wir uns ich sie er es dies diese dieser dieses wer wem wen was wann wo wie als so dass auch ' +
    'beide alle jede jeder jedes kein keine nicht bis vor nach während pro je ist sind war hat wird werden kann soll ' +
    'darf muss mindestens etwa ca circa sich noch schon nur ab dabei davon um ohne fa firma u ggf z b',
  compoundEnds: {
    hollowWords:
      'zufriedenheit bindung beziehung beziehungen präsenz kontakt kontakte pflege betreuung potenzial nähe management',
    everybodys: 'umsatz geschäft verkauf',
    countables:
      'vertrag verträge termin termine gespräch gespräche besuch besuche anruf anrufe angebot angebote auftrag aufträge referenz referenzen',
    outcomes:
      'vertrag verträge auftrag aufträge bestellung angebot angebote freigabe abschluss verlängerung lizenz pilot test ' +
      'schulung termin termine besuch besuche gespräch gespräche audit prüfung abnahme bericht berichte referenz ' +
      'empfehlung preis preise erhöhung rechnung zahlung lieferung reklamation reklamationen anteil dauer szeit lieferzeit liste listung',
    everyone: 'kunde kunden kundschaft team partner händler händlern leiter leitern betriebe klinik kliniken häuser',
  },
  isVerbLast: true,
  isCommaDecimal: true,
  rank: 'nummer nr',
  numbers: {
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
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
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
    'abdeckung leistung fortschritt besser gut verbesserung wachstum wirkung mehrwert ziel ergebnis ruf image stimmung ' +
    'motivation kommunikation produktivität effizienz erfahrung innovation zusammenarbeit partnerschaft interesse ' +
    'aufmerksamkeit wissen verständnis',
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
