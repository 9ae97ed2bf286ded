/**
 * Words by which people all over the world of selling say that a thing was done without a purpose of its own: greetings,
 * brochures sent again, "just checking in", one's own administration, routine service. Whole words, without accents, in
 * English, French, German, Spanish and Dutch. Nothing here may belong to one industry or one company. How much each cue
 * counts is fitted (`weights.ts`), and what the rep teaches outweighs it.
 */
export const cues = ['greeting', 'brochure', 'checkingIn', 'admin', 'service'] as const;
export type Cue = (typeof cues)[number];

const words: Record<Cue, string> = {
  greeting: `happy merry birthday christmas xmas easter thanksgiving halloween hanukkah diwali ramadan holiday holidays
    valentine valentines patrick wishes wishing greetings congratulations congrats anniversary weekend
    joyeux joyeuse joyeuses bonne bonnes excellente meilleurs annee noel paques voeux fetes anniversaire rentree vacances
    frohe frohes frohen schone schones weihnachten advent ostern pfingsten neujahr silvester grusse gruss geburtstag
    gluckwunsch gluckwunsche jubilaum feiertage neujahrsgrusse weihnachtsgrusse ostergrusse faschingsgrusse
    feliz felices navidad pascua pascuas ano reyes fiestas cumpleanos aniversario puente felicidades
    gelukkig gelukkige nieuwjaar kerst sinterklaas pasen paasdagen fijne prettige feestdagen wensen verjaardag`,
  brochure: `brochure brochures catalog catalogs catalogue catalogues newsletter newsletters flyer flyers leaflet whitepaper
    ebook infographic podcast recording checklist giveaway swag survey edition webinar promo promotion sale download
    register subscribe unsubscribe exclusive
    plaquette plaquettes depliant infolettre sondage communique
    katalog kataloge prospekt prospekte broschure rundbrief umfrage gewinnspiel
    catalogo catalogos folleto folletos boletin encuesta
    catalogus nieuwsbrief folder enquete`,
  checkingIn: `checking checkin touching base circling reaching catching ping pinging bump bumping hello hi hey
    nouvelles coucou
    hallo melden nachfragen servus
    hola saludo saludos saludar
    bijpraten hoi`,
  admin: `expense expenses receipts mileage timesheet timesheets payroll crm sfdc salesforce pipeline forecast hygiene
    cleanup dedupe admin benefits enrollment hr onboarding compliance training elearning quota kickoff reporting appraisal
    vacation pto commission inbox filing huddle townhall interview team weekly sales
    frais reunion deplacement conges formation hebdo entretien rh classement
    spesen reisekosten stundenzettel urlaub vertrieb vertriebsleitung zeiterfassung monatsbericht wochenbericht teammeeting
    schulung ablage aufraumen
    gastos kilometros nomina vacaciones formacion rrhh archivar
    declaraties uren urenstaat verlof teamoverleg onkosten weekrapport opschonen`,
  service: `invoice invoices password login reset helpdesk helpline hotline ticket tickets support servicing svc confirmation
    spare tracking reschedule rescheduled duplicate refund forwarded replacement
    facture factures doublon transfere transmis depannage
    rechnung rechnungen lieferschein passwort storung ersatzteil ersatzteile verschoben weitergeleitet gutschrift bestatigung
    factura facturas albaran contrasena duplicada reenviado repuesto aplazado confirmacion
    factuur facturen pakbon wachtwoord doorgezet doorgestuurd bevestiging storing`,
};

const cuesByWord = new Map<string, Cue[]>();
for (const cue of cues) {
  for (const word of words[cue].split(/\s+/)) cuesByWord.set(word, [...(cuesByWord.get(word) ?? []), cue]);
}

/** What the word, in lower case and without accents, is a cue for. */
export function cuesOf(word: string): readonly Cue[] {
  return cuesByWord.get(word) ?? [];
}
