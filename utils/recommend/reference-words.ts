/** Words with which authors point at another text (as written, in lower case); links often stand on or near them. */
export const REFERENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'post posts article articles blog guide tutorial essay story series see read wrote written described explained ' +
    'discussed mentioned previous previously earlier last talk review announced interview episode ' +
    'beitrag beiträge artikel siehe lesen geschrieben beschrieben erklärt vorherige letzte anleitung serie teil ' +
    'billet articles voir précédent précédente précédemment lire écrit dernier dernière tutoriel partie série'
  ).split(' '),
);
