const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that lead up to a text or a name far more often than they belong to the link. */
export const POINTERS = words(
  'see read use visit explore like including called via siehe lesen lies sieh voir découvrez consultez',
);

/** Words that phrases like to begin with: **how to write briefs**. */
export const QUESTION_WORDS = words(
  'how what why who wie was warum wer comment pourquoi quoi qui quel quelle',
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

/** After a word that says something they show that it was a verb: “the analysis **shows the** gap”. “Der” may be a genitive. */
export const DETERMINERS = words(
  'the a an my our your their its his her this these every each any ein eine einen das den dem le la les un une ce cette',
);

/** Verbs that wait for more where they end a phrase, unless it asks: **what a lead magnet is**. */
export const WAITING_VERBS = words(
  'is are was were am has have had ve will can should would could get gets worth ' +
    'ist sind war hat haben wird kann sont est a ont',
);

/** Words that wait for others, so that hardly a link ends on one. German words that end verbs (“an”, “mit”) are none. */
export const OPEN_WORDS = words(
  'a an the of at by from into in on with without through via over per about for and or but nor my our your their its his ' +
    'i we he she they been not than as if when where whether because so that which who what into after most same other no ' +
    'using new last next previous ' +
    'der die das dem den des eine einen einem einer eines und oder aber von aus für im am zum zur zu ohne über durch ' +
    'mein meine unser unsere dein ihr ihre sein seine wir ich er sie dass weil wenn als ' +
    'neue neuen neuer neues ' +
    'le la les l un une des du de d à au aux en dans sur pour avec par sans via et ou mais mon ma mes notre nos ' +
    'votre vos son sa ses qui que je nous vous il elle',
);
