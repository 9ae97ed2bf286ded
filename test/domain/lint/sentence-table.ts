/**
 * Objectives as reps write them, each with the verdict a patient coach would give on the five checks: the letter when
 * it passes, `-` when it does not. Specific: a stranger could see afterwards whether it happened, and knows with or for
 * whom (the accounts it is tied to count, and one's own house for what is internal). Measurable: a unit, a start and a
 * target that differ, in something one can count. Attainable: the pace fits what the rep states for a week (3 first
 * conversations, 3 meetings, 12 attempts, 1.8 M in 48 weeks), or a reason is given. Realistic: nothing missing stands in
 * its way. Time-bound: begins and ends inside 2026, more than a day apart. Read on 2 February 2026.
 *
 * verdict | language | scope | measure | start to due | sentence | what else is known
 */

/** Written first; the word lists were made to fit it. */
export const sentences = `
SMART | en | accounts  | signed pilot 0 → 1          | 2026-02-02 to 2026-11-30 | Agree a 2-line paid pilot (up to $50k) with ABCD's CEO and VP Plant Ops
--AR- | en | accounts  | none                        | no due date              | Build better relationships with Pinecrest Paper
SMART | en | accounts  | signed renewal 0 → 1        | 2026-02-02 to 2026-11-30 | Get Tessellate's $310k renewal signed
--ART | en | territory | satisfaction 0 → 1          | 2026-02-02 to 2026-11-30 | Improve customer satisfaction
SMART | en | territory | NPS points 31 → 45          | 2026-02-02 to 2026-11-30 | Raise NPS at our 12 clinics from 31 to 45
SMART | en | accounts  | meetings 0 → 2              | 2026-02-02 to 2026-11-30 | mtg w/ CFO + plant mgr @ Kestrel
-MART | en | accounts  | calls 0 → 10                | 2026-02-02 to 2026-11-30 | Follow up
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Be more proactive
SMART | en | territory | contracts 0 → 3             | 2026-02-02 to 2026-11-30 | Renew the 3 hospital frame contracts in St. Gallen
-MART | en | territory | calls 0 → 100               | 2026-02-02 to 2026-11-30 | Call all prospects weekly
SMART | en | accounts  | signed order 0 → 1          | 2026-02-02 to 2026-11-30 | Win back Malwa Agro
-MART | en | territory | USD 0 → 500000              | 2026-02-02 to 2026-11-30 | More pipeline
SMART | en | territory | USD 0 → 1200000             | 2026-02-02 to 2026-11-30 | Build $1.2M pipeline with regional banks
SMART | en | territory | logos 0 → 4                 | 2026-02-02 to 2026-11-30 | Land 4 new logos among food processors
-MART | en | territory | USD 0 → 100000              | 2026-02-02 to 2026-11-30 | Grow the business
SMART | en | accounts  | sensors live 85 → 126       | 2026-02-02 to 2026-11-30 | Get Brightwater from 85 to 126 sensors live
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Strengthen our presence in the region
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Become trusted advisor to Halvorsen
SMART | en | accounts  | introductions 0 → 1         | 2026-02-02 to 2026-11-30 | Get intro to the new CIO of Orchard Valley via Dr. Meyer
SMART | en | accounts  | reviews 0 → 1               | 2026-02-02 to 2026-11-30 | Quarterly business review with Halvorsen's president held
-MART | en | accounts  | reviews 0 → 1               | 2026-02-02 to 2026-11-30 | QBR
SMART | en | accounts  | signed renewal 0 → 1        | 2026-02-02 to 2026-11-30 | Renewal Tessellate
SMART | en | accounts  | managers live 0 → 6         | 2026-02-02 to 2026-11-30 | Onboard 6 of 8 branch managers at Bank of Satpura to the portal
SMART | en | internal  | working days 6 → 3          | 2026-02-02 to 2026-11-30 | Reduce quote turnaround from 6 to 3 days
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Get better at discovery calls
SMART | en | internal  | calls reviewed 0 → 20       | 2026-02-02 to 2026-11-30 | Record and review 1 discovery call a week with Luis
-M-RT | en | territory | emails 0 → 400              | 2026-02-02 to 2026-06-22 | Send 20 emails a week
SM-RT | en | territory | first conversations 0 → 40  | 2026-02-02 to 2026-03-30 | Hold 40 first conversations with utilities in the south
SMART | en | territory | first conversations 0 → 40  | 2026-02-02 to 2026-03-30 | Hold 40 first conversations with utilities at the Hanover fair | because The fair brought 55 last year
SMA-T | en | accounts  | story 0 → 1                 | 2026-02-02 to 2026-11-30 | Ship the medical reference story with Delmont | blocked
SMA-T | en | accounts  | pack accepted 0 → 1         | 2026-02-02 to 2026-11-30 | Get FDA validation pack accepted by Delmont QA | blocked
SMART | en | territory | contracts 0 → 12            | 2026-02-02 to 2026-11-30 | Sell 12 service contracts to existing dental practices
--ART | en | territory | awareness 0 → 1             | 2026-02-02 to 2026-11-30 | Increase awareness of new product line
SMART | en | accounts  | % 20 → 35                   | 2026-02-02 to 2026-11-30 | Increase share of wallet at Marlow from 20% to 35%
-MART | en | accounts  | USD 0 → 50000               | 2026-02-02 to 2026-11-30 | Expand
SMART | en | accounts  | lines 2 → 5                 | 2026-02-02 to 2026-11-30 | Expand Marlow from 2 to 5 lines
SMART | en | territory | policies 0 → 15             | 2026-02-02 to 2026-11-30 | Cross-sell cyber cover to 15 of our fleet customers
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Work on ABCD
-MART | en | territory | touches 0 → 50              | 2026-02-02 to 2026-11-30 | Touch base w/ key accounts regularly
SMART | en | accounts  | listed 0 → 1                | 2026-02-02 to 2026-11-30 | Get on the approved vendor list at Stannard Steel
-MART | en | territory | USD 0 → 540000              | 2026-10-01 to 2026-12-31 | Close Q4
SMART | en | territory | accounts 2 → 9              | 2026-02-02 to 2026-11-30 | Have exec sponsor met at 9 of 12 plan accts
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Explore opportunities in the public sector
SMART | en | territory | invitations 0 → 3           | 2026-02-02 to 2026-11-30 | Three ministries invite us to tender
SMART | en | accounts  | terms accepted 0 → 1        | 2026-02-02 to 2026-11-30 | Procurement at Rook accepts our payment terms (net 45)
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Maintain good communication with the buying committee
SMART | en | accounts  | people mapped 1 → 6         | 2026-02-02 to 2026-11-30 | Know the 6 people who decide at Delmont
SMART | en | accounts  | sessions 0 → 2              | 2026-02-02 to 2026-11-30 | Deliver training for Kestrel's brewers, 2 sessions
-MART | en | territory | USD 0 → 450000              | 2026-02-02 to 2026-11-30 | Hit my number
SMAR- | en | accounts  | LOI 0 → 1                   | 2026-04-01 to 2026-04-01 | Sign the LOI with Orchard Valley
SMAR- | en | accounts  | lines 0 → 3                 | 2026-02-02 to 2027-03-31 | Install 3 lines at Marlow
SMAR- | en | accounts  | demo units 0 → 2            | 2026-06-01 to 2026-05-01 | Place 2 demo units at Quillfeather
-MART | en | territory | references 0 → 5            | 2026-02-02 to 2026-11-30 | Get 5 references
SMART | en | territory | references 0 → 5            | 2026-02-02 to 2026-11-30 | Get 5 references from machine builders we installed in 2025
S-ART | en | accounts  | (no unit) 0 → 118000        | 2026-02-02 to 2026-11-30 | Sell phase 2 to Orchard Valley
SMART | en | accounts  | % 2 → 2 held                | 2026-02-02 to 2026-11-30 | Keep churn at Satpura's branches at 2%
SMART | en | accounts  | orders 6 → 12               | 2026-02-02 to 2026-11-30 | Double orders from Nordfarm
SMART | de | accounts  | Vertrag 0 → 1               | 2026-02-02 to 2026-11-30 | Rahmenvertrag mit Stadtwerke Ulm bis Ende Juni unterschreiben lassen
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Beziehung zu Kunden verbessern
--ART | de | territory | Zufriedenheit 0 → 1         | 2026-02-02 to 2026-11-30 | Kundenzufriedenheit steigern
SMART | de | territory | Erstgespräche 0 → 5         | 2026-02-02 to 2026-11-30 | 5 Erstgespräche mit Werkleitern in Sachsen führen
-MART | de | territory | EUR 0 → 200000              | 2026-02-02 to 2026-11-30 | Mehr Umsatz
SMART | de | accounts  | Freigabe 0 → 1              | 2026-02-02 to 2026-11-30 | Angebot Linie 3 bei Molkerei Alpsee vom Einkauf freigegeben
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Präsenz in der Region ausbauen
SMART | de | internal  | Tage 6 → 3                  | 2026-02-02 to 2026-11-30 | Angebotszeit von 6 auf 3 Tage senken
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Regelmäßig Kontakt halten
SMART | de | accounts  | Termine 0 → 2               | 2026-02-02 to 2026-11-30 | Einkaufsleiterin von Brandt & Söhne kennenlernen (2 Termine)
-MART | de | accounts  | Anrufe 0 → 10               | 2026-02-02 to 2026-11-30 | Dranbleiben
SMART | de | territory | Verträge 0 → 8              | 2026-02-02 to 2026-11-30 | Servicevertrag bei 8 Bestandskunden verlängern
-MART | de | territory | Kunden 0 → 6                | 2026-02-02 to 2026-11-30 | Neue Kunden gewinnen
SMART | de | territory | Kunden 0 → 6                | 2026-02-02 to 2026-11-30 | 6 neue Kunden in der Lebensmittelindustrie gewinnen
--ART | de | internal  | none                        | 2026-02-02 to 2026-11-30 | Besser werden in der Akquise
SMART | de | accounts  | Pilot 0 → 1                 | 2026-02-02 to 2026-11-30 | Pilot m. 20 Sensoren bei Fa. Huber starten
SMART | de | accounts  | Schulungen 0 → 1            | 2026-02-02 to 2026-11-30 | Schulung für das Außendienstteam von Kern durchführen
-MART | de | territory | EUR 0 → 100000              | 2026-02-02 to 2026-11-30 | Potenzial heben bei A-Kunden
--ART | de | internal  | none                        | 2026-02-02 to 2026-11-30 | Zusammenarbeit mit dem Innendienst intensivieren
-MART | de | territory | EUR 0 → 80000               | 2026-02-02 to 2026-11-30 | Cross-Selling vorantreiben
SMART | de | accounts  | Personen 0 → 5              | 2026-02-02 to 2026-11-30 | Entscheider bei Klinikum Nord kartieren: 5 Namen mit Rolle
`;

/** Written at the same time, and kept away from the making of the word lists. */
export const heldOutSentences = `
SMART | en | accounts  | LOI 0 → 1                   | 2026-02-02 to 2026-11-30 | Get the LOI from Sunrise Solar countersigned
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Leverage synergies across the group
SMART | en | territory | opportunities 0 → 9         | 2026-02-02 to 2026-11-30 | Move 9 stalled opps past proof
SMART | en | internal  | % 22 → 30                   | 2026-02-02 to 2026-11-30 | Improve win rate
-MART | en | territory | leads 0 → 40                | 2026-02-02 to 2026-11-30 | Nurture leads
SMART | en | accounts  | approval 0 → 1              | 2026-02-02 to 2026-11-30 | Get budget approval for phase 2 from Marlow's board
-MART | en | territory | partners 0 → 5              | 2026-02-02 to 2026-11-30 | Support partners
SMART | en | territory | resellers 0 → 2             | 2026-02-02 to 2026-11-30 | Sign 2 resellers in Scotland
SMART | en | accounts  | demos 0 → 3                 | 2026-02-02 to 2026-11-30 | Sched. demo for 3 plants @ Kestrel before budget round
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Think bigger
SMART | en | accounts  | paid seats 0 → 10           | 2026-02-02 to 2026-11-30 | Convert 10 trial users at Lakeshore to paid seats
-MART | en | accounts  | contacts 0 → 10             | 2026-02-02 to 2026-11-30 | Stay close to procurement
SMART | en | accounts  | complaints 14 → 3           | 2026-02-02 to 2026-11-30 | Reduce open complaints at Brightwater from 14 to 3
--ART | en | territory | coverage 0 → 1              | 2026-02-02 to 2026-11-30 | Optimize account coverage
SMART | en | accounts  | presentations 0 → 1         | 2026-02-02 to 2026-11-30 | Present payback case to CFO of Pinecrest
SM-RT | en | territory | meetings 0 → 30             | 2026-03-02 to 2026-03-22 | 30 meetings in 3 weeks with insurers
SMA-T | en | accounts  | case study 0 → 1            | 2026-02-02 to 2026-11-30 | Publish joint case study with Orchard Valley | blocked
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Do great work for our customers
SMART | de | accounts  | Besuche 0 → 2               | 2026-02-02 to 2026-11-30 | Zwei Referenzbesuche bei Weber Stahl organisieren
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Kundenbindung stärken
SMART | de | accounts  | Vertrag 0 → 1               | 2026-02-02 to 2026-11-30 | Wartungsvertrag Klinik Süd um 3 Jahre verlängert
-MART | de | territory | % 10 → 12                   | 2026-02-02 to 2026-11-30 | Marktanteil ausbauen
SMART | de | accounts  | Reklamationen 12 → 4        | 2026-02-02 to 2026-11-30 | Reklamationen bei Hofer von 12 auf 4 im Monat drücken
-MART | de | territory | Anrufe 0 → 50               | 2026-02-02 to 2026-11-30 | Häufiger nachfassen
SMART | de | accounts  | Besuche 0 → 1               | 2026-02-02 to 2026-11-30 | GF von Lindner Bau zum Werksbesuch holen
--ART | de | accounts  | none                        | 2026-02-02 to 2026-11-30 | Gute Stimmung beim Kunden
`;

/**
 * After sentences that trainers and coaches give in public as good and bad examples, with their verdict on whether they
 * are specific: collected when the word lists stood. Unseen, 3 of 21 good ones were doubted and 4 of 19 bad ones let pass;
 * the lists have learned from them since.
 */
export const coachesSentences = `
-MART | en | territory | USD 0 → 200000              | 2026-02-02 to 2026-11-30 | Increase sales
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Improve performance
-MART | en | territory | customers 0 → 10            | 2026-02-02 to 2026-11-30 | Get more customers
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Better conversion rates
-MART | en | territory | calls 0 → 100               | 2026-02-02 to 2026-11-30 | Make more calls
-MART | en | territory | USD 0 → 100000              | 2026-02-02 to 2026-11-30 | Sell more
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Work harder
-MART | en | territory | deals 0 → 12                | 2026-02-02 to 2026-11-30 | Close more deals
-MART | en | territory | USD 0 → 300000              | 2026-02-02 to 2026-11-30 | Increase revenue
--ART | en | territory | trust 0 → 1                 | 2026-02-02 to 2026-11-30 | Improve customer trust
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Keep the momentum going
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Explore opportunities to get more of the customer's business
--ART | en | accounts  | none                        | 2026-02-02 to 2026-11-30 | Ensure that the customer is happy with our service
SMART | en | territory | % 0 → 20                    | 2026-02-02 to 2026-11-30 | Increase enterprise software sales by 20%
SMART | en | internal  | % 9 → 15                    | 2026-02-02 to 2026-11-30 | Improve outbound call connection rate to 15%
SMART | en | territory | customers 0 → 50            | 2026-02-02 to 2026-11-30 | Acquire 50 new customers in the healthcare vertical
SMART | en | internal  | % 15 → 20                   | 2026-02-02 to 2026-11-30 | Increase lead-to-opportunity conversion from 15% to 20%
SMART | en | territory | NPS points 45 → 60          | 2026-02-02 to 2026-11-30 | Raise the NPS of our customers from 45 to 60
SMART | en | territory | % 0 → 25                    | 2026-02-02 to 2026-11-30 | Reduce customer complaints by 25%
SMART | en | accounts  | agreement 0 → 1             | 2026-02-02 to 2026-11-30 | Gain Nancy Winslow's agreement to bring Victor into the process
SMART | en | accounts  | agreement 0 → 1             | 2026-02-02 to 2026-11-30 | Get agreement to a next talk with the people who decide
SMART | en | accounts  | confirmation 0 → 1          | 2026-02-02 to 2026-11-30 | Get confirmation of the buy-sell agreement
SMART | en | internal  | minutes 6 → 3               | 2026-02-02 to 2026-11-30 | Cut call waiting times by 50%
SMART | en | territory | accounts named 0 → 20       | 2026-02-02 to 2026-11-30 | Each account at risk is named 90 days before its renewal
-MART | de | territory | EUR 0 → 100000              | 2026-02-02 to 2026-11-30 | Mehr Umsatz machen
-MART | de | territory | Kunden 0 → 8                | 2026-02-02 to 2026-11-30 | Mehr Kundschaft
-MART | de | territory | EUR 0 → 50000               | 2026-02-02 to 2026-11-30 | Verkauf von Bio-Produkten verbessern
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Das Potenzial voll ausschöpfen
-MART | de | territory | % 0 → 15                    | 2026-02-02 to 2026-11-30 | 15 Prozent mehr Umsatz als im Vorjahr
-MART | de | territory | EUR 0 → 3000000             | 2026-02-02 to 2026-11-30 | Umsatz um 3 Millionen Euro steigern
SMART | de | territory | Geräte 0 → 20               | 2026-02-02 to 2026-11-30 | Das Verkaufsteam Süd verkauft 20 Geräte mehr
SMART | de | territory | % 0 → 80                    | 2026-02-02 to 2026-11-30 | 80 % der Auslaufmodelle abverkaufen, durch die Händler vor Ort
SMART | de | territory | Händler 0 → 30              | 2026-02-02 to 2026-11-30 | Das Produkt ist bis 1. Februar bei den Händlern
SMART | de | internal  | % 0 → 10                    | 2026-02-02 to 2026-11-30 | Retourenquote um 10% senken
SMART | de | territory | % 8 → 12                    | 2026-02-02 to 2026-11-30 | Umsatzanteil der Bio-Linie in der Filiale Musterstadt von 8 % auf 12 % steigern
SMART | de | territory | Kunden 0 → 40               | 2026-02-02 to 2026-11-30 | Pro Quartal 10 Premium-Kunden im Segment A gewinnen
SMART | de | internal  | % 0 → 5                     | 2026-02-02 to 2026-11-30 | Conversion-Rate um 5 % steigern
SMART | de | internal  | % 0 → 10                    | 2026-02-02 to 2026-11-30 | Lead-Generierung um 10 % steigern
SMART | de | territory | Betriebe 0 → 30             | 2026-02-02 to 2026-11-30 | 30 Gastronomen als Partner gewinnen und ihre Betriebe zu Modellbetrieben machen
SMART | de | territory | Zielkunden 0 → 3            | 2026-02-02 to 2026-11-30 | Jeder Verkäufer findet drei Zielkunden, die als Modellbetriebe in Frage kommen
`;

/**
 * A second lot of such examples, collected when the first had been learned from. Unseen, 1 of 8 good ones was doubted and
 * 2 of 11 bad ones let pass; learned from since.
 */
export const laterSentences = `
-MART | en | territory | USD 0 → 200000              | 2026-02-02 to 2026-11-30 | Grow revenue
-MART | en | territory | USD 0 → 200000              | 2026-02-02 to 2026-11-30 | Make my quota and bonus
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Make customers happier
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Present deliverables in timely fashion
--ART | en | territory | none                        | 2026-02-02 to 2026-11-30 | Get back to customers consistently
--ART | en | internal  | none                        | 2026-02-02 to 2026-11-30 | Demonstrate excellent sales skills
-MART | en | territory | USD 0 → 100000              | 2026-02-02 to 2026-11-30 | Increase sales this year
SMART | en | territory | seconds 90 → 60             | 2026-02-02 to 2026-11-30 | Decrease wait time in line for each customer by 30 seconds
SMART | en | territory | % 0 → 5                     | 2026-02-02 to 2026-11-30 | Visit three more customers each week to lift my sales by 5%
SMART | en | territory | % 60 → 100                  | 2026-02-02 to 2026-11-30 | Return all phone messages from customers within 24 hours
SMART | en | internal  | reports 0 → 40              | 2026-02-02 to 2026-11-30 | Deliver weekly status reports on all current projects by Friday 10 am
SMART | en | internal  | % 0 → 20                    | 2026-02-02 to 2026-11-30 | Reduce losses by 20%
SMART | en | internal  | % 0 → 15                    | 2026-02-02 to 2026-11-30 | Gain a 15% increase in total production
-MART | de | territory | Kunden 0 → 8                | 2026-02-02 to 2026-11-30 | Wir brauchen mehr Neukunden
-MART | de | territory | Anrufe 0 → 50               | 2026-02-02 to 2026-11-30 | Mehr Akquise
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Erschließung neuer Märkte
--ART | de | territory | none                        | 2026-02-02 to 2026-11-30 | Mehr als im letzten Monat verkaufen
SMART | de | territory | Neukunden 0 → 20            | 2026-02-02 to 2026-11-30 | 20 Neukunden telefonisch auf das neue Produkt ansprechen
SMART | de | territory | Zielkunden 0 → 3            | 2026-02-02 to 2026-11-30 | Bei drei Zielkunden ermitteln, unter welchen Bedingungen sie Partner werden
`;
