const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What readers are told to do with a text: it hardly belongs to the link. */
export const POINTERS = words(
  'see read check learn follow visit find get try use pair explore watch ' +
    'siehe lesen lies sieh voir lire découvrez consultez',
);

/** Words that phrases like to begin with: **how to write briefs**. */
export const QUESTION_WORDS = words(
  'how what why when where who which wie was warum wann wo wer ' +
    'comment pourquoi quand quoi où qui quel quelle',
);

/** Words that begin a clause: few phrases run on across them. */
export const CLAUSE_WORDS = words(
  'that which who where when because if while so dass der die welche weil wenn wo que qui où car si',
);

export const AND_WORDS = words('and or but und oder aber et ou mais');

export const PREPOSITIONS = words(
  'in on at for from with by into about to of per auf für mit von bei aus nach zu über ' +
    'dans sur pour avec par de à en chez',
);

/** Words that wait for others, so that hardly a link ends on one. German words that end verbs (“an”, “mit”) are none. */
export const OPEN_WORDS = words(
  'a an the of at by from into in with for and or but nor my our your their its his her we i he she they ' +
    'was were are am be been not as than if whether because so that which who ' +
    'der die das dem den des eine einen einem einer eines und oder aber von aus für im am zum zur ohne ' +
    'mein meine unser unsere dein ihr ihre sein seine ist sind war wir ich er sie dass weil wenn als ' +
    'le la les l un une des du de d à au aux en dans sur pour avec par sans et ou mais mon ma mes notre nos ' +
    'votre vos son sa ses est sont qui que je nous vous il elle',
);
