/**
 * More objectives in the words of reps: hospitals, breweries, banks, staffing, feed, telecoms; terse, with typing errors
 * and abbreviations, in two languages. The columns are those of `sentence-table`. Each lot was labelled before the checks
 * ever saw it; beside it stands how they did then.
 */

/**
 * Unseen, specific: 2 of 38 good ones doubted, 9 of 28 bad ones let pass (figures of speech, which no list of hollow words
 * has all of); measurable 0 of 48 and 1 of 18; attainable 0 of 63 and 1 of 3 ("cold calls" were not known as calls).
 */
export const repsSentences = `
SMART | en | accounts  | signed MSA 0 → 1            | 2026-02-02 to 2026-11-30 | MSA countersigned by Marlow legal before their FY close
SMART | en | territory | POs 0 → 6                   | 2026-02-02 to 2026-11-30 | 6 POs from the Ohio valley machine shops
SMART | en | accounts  | pilots 0 → 1                | 2026-02-02 to 2026-11-30 | get 30 day trial going w/ night shift at Stannard
SMART | en | accounts  | % 62 → 85                   | 2026-02-02 to 2026-11-30 | Adoption at Bank of Satpura branches up from 62 to 85 pct
SMART | en | territory | hospitals 0 → 3             | 2026-02-02 to 2026-11-30 | 3 hosptials switch to the new catheter line by Aug
SMART | en | internal  | days 14 → 7                 | 2026-02-02 to 2026-11-30 | Demo environment ready within a week of request, now two
SMART | en | accounts  | seats 120 → 180             | 2026-02-02 to 2026-11-30 | Quillfeather adds 60 seats at renewal
SMART | en | territory | distributors 0 → 2          | 2026-02-02 to 2026-11-30 | Two distributors in Portugal carry the full valve range
SMART | en | accounts  | workshops 0 → 1             | 2026-02-02 to 2026-11-30 | Joint workshop with Nordfarm agronomy and our product team in June
SMART | en | internal  | % 35 → 60                   | 2026-02-02 to 2026-11-30 | Log every call the same day, 60% up from 35
SMART | en | accounts  | contract 0 → 1              | 2026-02-02 to 2026-11-30 | Displace Siemens on line 4 at Pinecrest
SMART | en | territory | demos 0 → 20                | 2026-02-02 to 2026-11-30 | 20 demos booked off the Nashville show list
SMART | en | accounts  | late deliveries 9 → 2       | 2026-02-02 to 2026-11-30 | Late deliveries to Kestrel down to max 2 a month
SMART | en | accounts  | approvals 0 → 1             | 2026-02-02 to 2026-11-30 | Tesselate: CISO signs off the security questionaire
SMART | en | territory | practices 0 → 25            | 2026-02-02 to 2026-11-30 | 25 GP practices on e-prescribing by end of Q3
SMART | en | accounts  | USD 0 → 90000               | 2026-02-02 to 2026-11-30 | Upsell Malwa from basic to pro plan (90k)
SMART | en | internal  | SDRs trained 0 → 4          | 2026-02-02 to 2026-11-30 | Write and roll out a pricing objection sheet to the 4 new SDRs
SMART | en | territory | renewals 0 → 14             | 2026-02-02 to 2026-11-30 | All 14 leases expiring this yr renewed, none lost
SMART | en | accounts  | site survey 0 → 1           | 2026-02-02 to 2026-11-30 | Site survey done + quote in hands of Rook's maintenance lead
SMART | en | territory | brokers 0 → 5               | 2026-02-02 to 2026-11-30 | Five new brokers each place one marine policy with us
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Get our name out there
-MART | en | territory | USD 0 → 250000              | 2026-02-02 to 2026-11-30 | Push hard in the second half
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Keep Halvorsen happy
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Stay top of mind with Marlow
-MART | en | territory | meetings 0 → 20             | 2026-02-02 to 2026-11-30 | More face time with customers
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Up my game on closing
-MART | en | territory | accounts 0 → 10             | 2026-02-02 to 2026-11-30 | Penetrate key accounts
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Be the go-to supplier in the region
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Warm up the relationship at Delmont
-MART | en | territory | emails 0 → 400              | 2026-02-02 to 2026-11-30 | Email blast to the whole list every month
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Raise the bar on service
-MART | en | territory | leads 0 → 50                | 2026-02-02 to 2026-11-30 | Fill the funnel
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | See what's possible at Orchard Valley
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Better time managment
-MART | en | territory | USD 0 → 400000              | 2026-02-02 to 2026-11-30 | Finish the year strong
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Add value for our customers
-MART | en | territory | deals 0 → 8                 | 2026-02-02 to 2026-11-30 | win more biz
-MART | en | accounts  | calls 0 → 24                | 2026-02-02 to 2026-11-30 | Check in with Brightwater every other week
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Be more organised
-MART | en | territory | customers 0 → 5             | 2026-02-02 to 2026-11-30 | Land some new logos
SM-RT | en | territory | meetings 0 → 45             | 2026-03-02 to 2026-04-10 | 45 meetings with hotel groups on the coast
SM-RT | en | territory | USD 0 → 1500000             | 2026-02-02 to 2026-04-30 | Close $1.5M with county hospitals before the budget freeze
SM-RT | en | territory | cold calls 0 → 900          | 2026-02-02 to 2026-03-31 | 900 cold calls into dental labs
S-ART | en | accounts  | goodwill 0 → 1              | 2026-02-02 to 2026-11-30 | Kestrel's brewmaster gives us a quote for the website
S-ART | en | accounts  | lines 3 → 3                 | 2026-02-02 to 2026-11-30 | Third line at Marlow signed off
S-ART | en | territory | (no unit) 0 → 12            | 2026-02-02 to 2026-11-30 | 12 bakeries on the weekly delivery plan
SMA-T | en | accounts  | frame agreement 0 → 1       | 2026-02-02 to 2026-11-30 | Rook signs the frame agreement after the plant audit | blocked
SMAR- | en | accounts  | vote 0 → 1                  | no due date              | Halvorsen's co-op board votes on our offer
SMAR- | en | accounts  | canneries live 1 → 2        | 2025-11-01 to 2026-06-30 | Bring Orchard Valley's second cannery live
SMART | en | territory | first conversations 0 → 60  | 2026-04-15 to 2026-05-31 | 60 first conversations with school boards at the May trade day | because Last year it brought 70
SMART | de | accounts  | Unterschrift 0 → 1          | 2026-02-02 to 2026-11-30 | Huber unterschreibt den Wartungsvertrag für alle 3 Hallen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Mehr beim Kunden vor Ort sein
-MART | de | territory | EUR 0 → 300000              | 2026-02-02 to 2026-11-30 | Gas geben im zweiten Halbjahr
SMART | de | territory | Praxen 0 → 12               | 2026-02-02 to 2026-11-30 | 12 Zahnarztpraxen im Raum Kassel auf das neue Implantat umstellen
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Kern bei Laune halten
SMART | de | internal  | Stunden 48 → 24             | 2026-02-02 to 2026-11-30 | Angebote gehen binnen 24 h raus statt wie bisher 48
-MART | de | territory | Kunden 0 → 5                | 2026-02-02 to 2026-11-30 | Ein paar neue Logos holen
SMART | de | accounts  | Tonnen 40 → 80              | 2026-02-02 to 2026-11-30 | Nordfarm bestellt 80 t statt 40 t Futtermittel
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Unseren Namen bekannter machen
SMART | de | territory | Makler 0 → 4                | 2026-02-02 to 2026-11-30 | Vier Makler aus Franken schicken je 1 Antrag/Monat
-MART | de | territory | Mails 0 → 300               | 2026-02-02 to 2026-11-30 | Jeden Monat Newsletter an alle Kontakte
SMART | de | accounts  | Termin 0 → 1                | 2026-02-02 to 2026-11-30 | Termin b. GF Brandt & Söhne m. Werkführung
--ART | de | internal  | none                        | 2026-02-02 to 2026-11-30 | Besseres Zeitmanagement
SMART | de | accounts  | Audit 0 → 1                 | 2026-02-02 to 2026-11-30 | Lieferantenaudit beim Klinikum Nord ohne Hauptabweichung bestanden
-MART | de | territory | EUR 0 → 200000              | 2026-02-02 to 2026-11-30 | Pipeline füllen
SMAR- | de | accounts  | Vertrag 0 → 1               | no due date              | Kern nimmt den Servicevertrag Plus
`;

/**
 * After hollow words had been added from the first lot. Unseen, specific: 2 of 29 good ones doubted, 10 of 25 bad ones let
 * pass. So what a sentence has to show is now asked for, instead of what it may not say; attainable 0 of 53 and 1 of 1.
 */
export const moreRepsSentences = `
SMART | en | territory | customers 0 → 100           | 2026-02-02 to 2026-11-30 | plus 100 new customers in the eastern sales area
SMART | en | accounts  | champion met 0 → 1          | 2026-02-02 to 2026-11-30 | Champion at Rook introduces us to their head of R&D
SMART | en | accounts  | PoC report 0 → 1            | 2026-02-02 to 2026-11-30 | PoC report accepted, go/no-go from Quillfeather steering committee
SMART | en | territory | farms 0 → 9                 | 2026-02-02 to 2026-11-30 | 9 dairy farms switch feed supplier to us b4 summer
SMART | en | accounts  | SKUs 4 → 11                 | 2026-02-02 to 2026-11-30 | Go from 4 to 11 SKUs on Marlow's shelf
SMART | en | accounts  | invoice disputes 6 → 0      | 2026-02-02 to 2026-11-30 | Clear all six open invoice disputes w/ Stannard
SMART | en | internal  | opps with next step 40 → 95 | 2026-02-02 to 2026-11-30 | 95 of 100 open opps carry a dated next step
SMART | en | territory | surgeons 0 → 18             | 2026-02-02 to 2026-11-30 | Eighteen orthopaedic surgeons certified on the new implant
SMART | en | accounts  | tender 0 → 1                | 2026-02-02 to 2026-11-30 | Shortlisted for the Satpura core banking RFP
SMART | en | territory | installers 0 → 15           | 2026-02-02 to 2026-11-30 | 15 solar installers sign the dealer agreement
SMART | en | accounts  | reference call 0 → 1        | 2026-02-02 to 2026-11-30 | Delmont takes a reference call for Halvorsen
SMART | en | accounts  | hours of downtime 12 → 4    | 2026-02-02 to 2026-11-30 | Brightwater downtime from 12 hrs to 4 a month after the retrofit
SMART | en | accounts  | evaluation 0 → 1            | 2026-02-02 to 2026-11-30 | Replace the incumbents label printers in Kestrel's warehouse
SMART | en | internal  | certificates 0 → 1          | 2026-02-02 to 2026-11-30 | Pass the level 2 product certification
SMART | en | territory | fleets 0 → 7                | 2026-02-02 to 2026-11-30 | telematics live in 7 fleets over 50 trucks
SMART | en | accounts  | price increase 0 → 1        | 2026-02-02 to 2026-11-30 | Pinecrest accepts the 4% price increase
SMART | en | territory | candidates placed 0 → 30    | 2026-02-02 to 2026-11-30 | Place 30 nurses with care homes in Kent
SMART | en | accounts  | forecast shared 0 → 4       | 2026-02-02 to 2026-11-30 | Orchard Valley's planner sends us a rolling forecast each quarter
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Increase sales soon
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Understand the core product offering
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Improve presentation skills eventually
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Take market share from competitors
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Cover all the bases at Pinecrest
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Show customers we care
-MART | en | territory | USD 0 → 300000              | 2026-02-02 to 2026-11-30 | Squeeze more out of existing accounts
-MART | en | territory | meetings 0 → 30             | 2026-02-02 to 2026-11-30 | Get in front of more decision makers
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Keep competitors out of Kestrel
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Stay motivated and positive
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Become number one in the region
-MART | en | territory | leads 0 → 80                | 2026-02-02 to 2026-11-30 | Work the leads from marketing better
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Open doors at Bank of Satpura
-MART | en | accounts  | USD 0 → 60000               | 2026-02-02 to 2026-11-30 | Grow wallet at Marlow
-MART | en | territory | emails 0 → 200              | 2026-02-02 to 2026-11-30 | Ping dormant accounts regularly
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Nail the renewal conversation
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Cleaner CRM data
S-ART | en | accounts  | engagement 0 → 1            | 2026-02-02 to 2026-11-30 | Rook's plant manager speaks at our user day
SM-RT | en | territory | site visits 0 → 40          | 2026-03-02 to 2026-04-10 | 40 site visits to sawmills in Oregon
SMAR- | en | accounts  | pilot 0 → 1                 | 2026-09-01 to 2026-08-01 | Nordfarm starts the drone spraying pilot
SMA-T | en | accounts  | API link 0 → 1              | 2026-02-02 to 2026-11-30 | API link to Delmont's SAP goes live | blocked
SMART | de | territory | Neukunden 0 → 100           | 2026-02-02 to 2026-11-30 | plus 100 Neukunden im Verkaufsgebiet Ost
SMART | de | internal  | % 0 → 10                    | 2026-02-02 to 2026-11-30 | Deckungsbeitrag der Artikelgruppe Dichtungen um 10 % steigern
SMART | de | accounts  | Freigabe 0 → 1              | 2026-02-02 to 2026-11-30 | Muster von Kern-QS freigegeben
SMART | de | accounts  | Ausschreibung 0 → 1         | 2026-02-02 to 2026-11-30 | Klinikum Nord lädt uns zur Ausschreibung Beatmung ein
SMART | de | territory | Bäckereien 0 → 8            | 2026-02-02 to 2026-11-30 | 8 Bäckereien stellen auf Frischteig um
SMART | de | accounts  | Preisrunde 0 → 1            | 2026-02-02 to 2026-11-30 | Huber akzeptiert 3,5 % Preiserhöhung zum 1.7.
SMART | de | internal  | Tage 10 → 2                 | 2026-02-02 to 2026-11-30 | Besuchsberichte nach 2 Tagen im CRM statt nach 10
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | In der nächsten Zeit den Umsatz steigern
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Bei Brandt & Söhne den Fuß in die Tür kriegen
-MART | de | territory | EUR 0 → 100000              | 2026-02-02 to 2026-11-30 | Bestandskunden besser ausschöpfen
--ART | de | internal  | none                        | 2026-02-02 to 2026-11-30 | CRM sauberer pflegen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Wettbewerber verdrängen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Marktführer in der Region werden
-MART | de | territory | Anrufe 0 → 200              | 2026-02-02 to 2026-11-30 | Mehr telefonieren
-MART | de | territory | Kunden 0 → 10               | 2026-02-02 to 2026-11-30 | Verlorene Kunden zurückholen
`;

/**
 * After that change. Unseen, specific: 2 of 32 good ones doubted, 1 of 28 bad ones let pass; the other checks none.
 */
export const lastRepsSentences = `
SMART | en | accounts  | dealers signed 0 → 3        | 2026-02-02 to 2026-11-30 | Three of Kestrel's regional distributors stock the alcohol-free range
SMART | en | accounts  | renewals 0 → 1              | 2026-02-02 to 2026-11-30 | 3 yr renewal with ABCD incl. 2 new plants
SMART | en | territory | wards 0 → 10                | 2026-02-02 to 2026-11-30 | Ten wards run the bedside app by xmas
SMART | en | accounts  | site live 0 → 1             | 2026-02-02 to 2026-11-30 | Go live at Marlow's Leeds site without a rollback
SMART | en | accounts  | sponsor 0 → 1               | 2026-02-02 to 2026-11-30 | Have Quillfeather's COO sponsor the business case
SMART | en | territory | tenants 0 → 40              | 2026-02-02 to 2026-11-30 | 40 tenants moved onto fibre in the harbour district
SMART | en | accounts  | GBP 0 → 75000               | 2026-02-02 to 2026-11-30 | 75k add-on for Halvorsen's third grain dryer
SMART | en | accounts  | forecast accuracy % 60 → 85 | 2026-02-02 to 2026-11-30 | Nordfarm's order forcast within 15% of actuals
SMART | en | internal  | battlecards 0 → 5           | 2026-02-02 to 2026-11-30 | One battlecard for each of our five rivals, used in deal reviews
SMART | en | accounts  | complaint closed 0 → 1      | 2026-02-02 to 2026-11-30 | Rook's corrosion complaint closed in writing
SMART | en | territory | vets 0 → 22                 | 2026-02-02 to 2026-11-30 | 22 vet clinics reorder the joint supplement
SMART | en | accounts  | bank guarantee 0 → 1        | 2026-02-02 to 2026-11-30 | Legal at Bank of Satpura OKs the data processing addendum
SMART | en | accounts  | people met 1 → 4            | 2026-02-02 to 2026-11-30 | Meet Pinecrest's new mill manager, the buyer and both shift leads
SMART | en | territory | schools 0 → 6               | 2026-02-02 to 2026-11-30 | 6 schools put our tablets in their 2027 budget
SMART | en | accounts  | shelf space m 2 → 4         | 2026-02-02 to 2026-11-30 | Double our shelf metres at Orchard Valley outlets
SMART | en | internal  | proposals peer reviewed % 0 → 100 | 2026-02-02 to 2026-11-30 | Every proposal over $100k peer-reviewed before it goes out
SMART | en | accounts  | competitor contract 1 → 0   | 2026-02-02 to 2026-11-30 | Tessellate lets the contract with Packline run out
SMART | en | territory | referrals 0 → 12            | 2026-02-02 to 2026-11-30 | 12 referrals from accountants we insured last yr
SMART | en | accounts  | tanks 0 → 4                 | 2026-02-02 to 2026-11-30 | Sensors fitted in all four of Brightwater's milk tanks
SMART | en | accounts  | exec visit 0 → 1            | 2026-02-02 to 2026-11-30 | Delmont's VP Quality tours our clean room
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Make a name for ourselves in healthcare
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Get Marlow excited about the new platform
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Be everywhere our buyers are
-MART | en | territory | USD 0 → 150000              | 2026-02-02 to 2026-11-30 | Monetise the install base
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Mend fences with Stannard
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Sharper discovery
-MART | en | territory | calls 0 → 300               | 2026-02-02 to 2026-11-30 | Dial for dollars every morning
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Turn Kestrel into a raving fan
-MART | en | territory | deals 0 → 6                 | 2026-02-02 to 2026-11-30 | Bigger deals, faster
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Educate the market about our approach
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Stay on Halvorsen's radar
-MART | en | territory | leads 0 → 60                | 2026-02-02 to 2026-11-30 | Don't let leads go cold
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Manage my pipeline like a pro
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Understand Rook's business better
-MART | en | territory | USD 0 → 200000              | 2026-02-02 to 2026-11-30 | Whatever it takes to hit target
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Go wide and deep at ABCD
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Leave no stone unturned in my patch
-MART | en | accounts  | touches 0 → 30              | 2026-02-02 to 2026-11-30 | Send Pinecrest something useful each month
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Sell value not price
S-ART | en | accounts  | rapport 0 → 1               | 2026-02-02 to 2026-11-30 | Malwa's procurement director attends our factory tour
S-ART | en | territory | (no unit) 0 → 16            | 2026-02-02 to 2026-11-30 | 16 gyms on the annual service plan
SM-RT | en | territory | customer meetings 0 → 50    | 2026-03-02 to 2026-04-17 | 50 customer meetings with marinas before the season
SM-RT | en | territory | USD 0 → 2000000             | 2026-02-02 to 2026-04-30 | $2M from wind park operators in Q1 and April
SMAR- | en | accounts  | lines 0 → 1                 | 2026-05-04 to 2026-05-04 | Line 7 at Tessellate switched to our film
SMART | de | accounts  | Protokoll 0 → 1             | 2026-02-02 to 2026-11-30 | Abnahmeprotokoll Halle 2 von Huber gegengezeichnet
SMART | de | territory | Kommunen 0 → 5              | 2026-02-02 to 2026-11-30 | 5 Kommunen im Allgäu mieten unsere Kehrmaschinen
SMART | de | accounts  | Stück 200 → 500             | 2026-02-02 to 2026-11-30 | Kern ruft 500 statt 200 Ventile im Jahr ab
SMART | de | accounts  | Gespräch 0 → 1              | 2026-02-02 to 2026-11-30 | Gespräch m. neuer Pflegedirektorin Klinikum Nord über Rahmenvertrag
SMART | de | internal  | % 70 → 95                   | 2026-02-02 to 2026-11-30 | 95 % der Angebote mit Nachfasstermin
SMART | de | accounts  | Lieferant 0 → 1             | 2026-02-02 to 2026-11-30 | Zweitlieferant bei Brandt & Söhne für Dichtringe werden
SMART | de | territory | Anlagen 0 → 14              | 2026-02-02 to 2026-11-30 | 14 Altanlagen bei Landwirten durch neue Melkroboter ersetzen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Am Ball bleiben
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Bei Kern besser ins Geschäft kommen
-MART | de | territory | EUR 0 → 120000              | 2026-02-02 to 2026-11-30 | Das Jahr gut abschließen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Unsere Lösungen bekannter machen
-MART | de | territory | Besuche 0 → 80              | 2026-02-02 to 2026-11-30 | Öfter rausfahren
--ART | de | internal  | none                        | 2026-02-02 to 2026-11-30 | Strukturierter arbeiten
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Huber von unserer Qualität überzeugen
-M-RT | de | territory | Kundentermine 0 → 60        | 2026-03-02 to 2026-04-17 | Termine ohne Ende machen
-MART | de | territory | EUR 0 → 90000               | 2026-02-02 to 2026-11-30 | Neue Märkte angreifen
`;
