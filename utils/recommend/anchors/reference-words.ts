/** Words with which authors point at another text (as written, in lower case); links often stand on or near them. */
export const REFERENCE_WORDS: ReadonlySet<string> = new Set(
  (
    'post posts article articles blog guide tutorial essay story series see read wrote written described explained ' +
    'discussed mentioned previous previously earlier last talk review announced interview episode ' +
    'beitrag beiträge artikel siehe lesen geschrieben beschrieben erklärt vorherige letzte anleitung serie teil ' +
    'billet articles voir précédent précédente précédemment lire écrit dernier dernière tutoriel partie série'
  ).split(' '),
);

/** What texts are called. */
export const TEXT_WORDS: ReadonlySet<string> = new Set(
  (
    'post posts article articles blog guide guides tutorial tutorials essay story newsletter chapter ' +
    'overview checklist playbook walkthrough primer basics explainer breakdown ' +
    'recap glossary faq roadmap handbook documentation docs ' +
    'beitrag beiträge beitrags artikel artikels blogbeitrag blogpost blogartikel anleitung ' +
    'leitfaden ratgeber überblick übersicht vergleich checkliste grundlagen glossar ' +
    'billet billets tutoriel dossier comparatif aperçu glossaire'
  ).split(' '),
);

/** What stands between the name of a text and what it is about: a guide *to* deep work. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(
  'on about to for over zu über zum zur sur'.split(' '),
);

/** Words of one kind, of one language or several, and how much more often authors link in a sentence that has one of them, as a log likelihood. */
const CUES: readonly (readonly [weight: number, words: string])[] = [
  [0.75, [...TEXT_WORDS].join(' ')],
  [0.8, 'here hier ici link links'],
  [0.8, 'read reading check see learn siehe lesen nachlesen gelesen lire voir lu'],
  [
    0.5,
    'wrote written write described explained discussed mentioned covered published shared talked ' +
      'announced launched introduced',
  ],
  [
    0.5,
    'beschrieben geschrieben erklärt vorgestellt erwähnt écrit décrit présenté expliqué évoqué',
  ],
  [0.8, 'previous previously earlier before ago last first recently recent yet already'],
  [0.8, 'vorherige vorherigen letzte letzten letzter zuvor bereits früher kürzlich'],
  [0.8, 'précédent précédente précédemment dernier dernière déjà récemment'],
  [0.5, 'i my me ve ich mein meine meinem meinen meiner j je mon ma mes'],
  [0.4, 'we our us wir unser unsere unserem unseren unserer nous notre nos'],
  [0.3, 'more mehr plus details detail'],
  [0.4, 'series part serie teil partie série episode next'],
  [0.3, 'if wenn si'],
  [-0.25, 'is are ist sind est sont'],
  [-0.25, 'that dass que'],
];
const kinds = new Map(
  CUES.flatMap(([, words], kind) => words.split(' ').map((word) => [word, kind] as const)),
);

/** How much the words of a sentence, in lower case, point at another text: a log likelihood, each kind of words counted once. */
export function cueOf(words: readonly string[]): number {
  const met = new Set<number>();
  for (const word of words) {
    const kind = kinds.get(word);
    if (kind !== undefined) met.add(kind);
  }
  let sum = 0;
  for (const kind of met) sum += CUES[kind]?.[0] ?? 0;
  return sum;
}
