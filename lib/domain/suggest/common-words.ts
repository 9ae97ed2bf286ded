/**
 * Words that every sentence has, and what CRMs write into every subject, in the languages that are met most in one CRM:
 * English, French, German, Spanish, Dutch. Without accents. They tell nothing about what an activity was for.
 */
export const commonWords: ReadonlySet<string> = new Set(
  [
    'a an and are as at be but by did do does for from get got had has have he her him his how i if im in is it its just',
    'me my no not of on or our re she so that the their them they this to up us was we were what who will with you your',
    'au aux avec ce d dans de des du elle en est et il je l la le les mais ne nous on ou par pas plus pour que qui sa se',
    'ses son sur un une vous y',
    'als am an auch auf aus bei das dem den der die ein eine einen er es fur hat ich im in ist mit nach nicht noch nur',
    'oder sich sie sind uber um und uns von vor war was wie wir zu zum zur',
    'al como con del el es esta la las lo los mas no nos para pero por que se si sin su sus un una y ya',
    'aan al bij dat de deze die door een en er haar het hij hun ik in is maar met naar niet nog of om onze ook op te uit',
    'van voor was we wij ze zij zijn',
    'anruf appel bel besprechung call correo email e fw fwd gesprek llamada mail meeting mtg reu reunion reunie task wg',
  ]
    .join(' ')
    .split(' '),
);
