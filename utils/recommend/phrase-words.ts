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
