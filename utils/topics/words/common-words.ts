/**
 * How often a word is met in a page of common prose, for words that stand in at least one page in twenty. Our own
 * estimate in four bands, by general knowledge of the three languages; it only has to say which words tell nothing
 * when a library is too small to show that by itself. Singular forms.
 */
const bands: readonly (readonly [share: number, words: string])[] = [
  [
    0.95,
    `a about after all also an and any are as at be because been but by can could do for from get had has have he her
    him his how i if in into is it its just like more most my no not of on one only or other our out over she so
    some such than that the their them then there these they thi this those to two up us was we were what when where
    which while who will with would you your der die das den dem des ein eine einen einem einer und oder aber auch
    auf au aus bei bi bis da dass durch er e es für hat hatte ich ihr ihre im ist mit nach nicht noch nur ob sein
    seine sich sie sind um unter von vom vor war wa wie wir wird werden wenn zu zum zur über kann können man mehr al
    als am le la les l un une du de d et ou mais où donc ni car que qui quoi dont ce cet cette ces il elle nous vous
    ils se sa son ses leur est sont été être avoir ont pour par pas plus dan sur avec san sous en aux ne y si tout
    tous comme plu trè`,
  ],
  [
    0.5,
    `according again against alway another around away back become before being best better between both call came
    case change come day did different doe doing done don't down during each end even every fact far few find first
    follow following give given go going good got great group hand help here high however idea important include
    including it' i'm itself keep kind know large last later least left less let life line little long look lot made
    main make making many may me mean might much must name near need never new next non now number off often old
    once open order own part people per place point possible problem put question read real really reason right said
    same say second see seen set several should show side since small something start state still sure take taken
    team tell that' thing think though three through thu time today together too took toward try turn under until
    use used user using usually very want way week well went whether why within without word work working world year
    yet you're you'll can't doesn't isn't won't we're they're there' anyone anything anybody anywhere everybody
    everywhere nobody none somebody someone somewhere sometime yes four five six seven eight nine ten hundred enough
    above across rather whose whom mine instead goe gone ago soon seldom nearly perhap somewhat else ever whatever
    whenever wherever therefore unless upon onto wherea thus hence via alle allem aller immer hier haben heute jahr
    jede jeder kein keine machen muss neue neuen ohne schon sehr sollte viel viele weil welche wo wurde zwei dann
    denn dabei damit dazu etwa gibt geht ainsi alor aprè aussi autre avant bien cela chaque chez deux encore entre
    faire fait fois jour lorsque même moin notre nouveau nouvelle peut peuvent peu quand sera toujour votre vos ici`,
  ],
  [
    0.25,
    `ability able access action actual actually add added addition additional allow almost alone along already
    although among amount answer appear approach area ask available avoid bad base based basic begin beginning
    behind believe below benefit beyond big bit body book bring build building built business buy care carry cause
    certain chance check choice choose clear clearly close closer collect common community company complete
    completely concern condition connect consider contain continue control core correct cost country couple course
    create created creating current currently cut date deal decide decision deep deeper depend describe design
    despite detail develop development difference difficult direct directly discover discuss door drive dive due
    early easily easy effect effective effectively effort either email enable ensure entire environment especially
    essential etc event everyone everything exactly example expect experience explain explore extra face fall family
    feature feel final finally fine focus focusing force form former forward found free full further future gain
    general generally getting goal govern ground grow growth guide half happen hard having head hear held higher
    highly history hold home hope hour house human identify identifying immediately impact improve improved increase
    increasing individual industry inform information interest interested involve issue item job join key known lack
    learn leave legal let' level likely limit list live local longer lose low major manage mark material matter
    maybe meaning measure meet member mention method mind minute model moment money month move moving multiple
    natural necessary needed normal note nothing offer offering office online opportunity option organization
    original outside overall page pay performance period person personal pick piece plan play popular position
    potential power practice prepare present price private probably process produce product program project provide
    providing public purpose quality quick quickly quite range reach ready receive recent recently record reduce
    regular related relationship release remain remember remove report require research resource result return
    review risk role room rule run running save search section seem self sell send sense serve service setting share
    short significant similar simple simply single site situation size social software sort source space speak
    special specific spend stand standard step stop story strategy strong structure study stuff subject success
    successful suggest support system table talk task technology term test themselve third thought throughout tip
    title top total track train true type typical typically understand understanding unique update value variety
    various view visit wait watch website welcome what' whole wide woman write writing written wrong yourself
    conclusion define definition overview introduction ultimately crucial critical component comprehensive
    foundation landscape valuable essence asked asking bigger biggest smaller smallest larger largest faster slower
    easier harder cheaper lower newer older younger stronger weaker simpler safer wider nearer worst worse busy
    cheap dark dry empty exact fair false fresh glad honest ideal loud lucky mere narrow nice obvious odd pleasant
    plain poor pure quiet rare raw sad safe sharp sick silent soft strange sudden sweet tall thick thin tight tiny
    usual useful useless weak wet wild wise accepted agreed allowed answered appeared arrived avoided became began
    begun believed belong bought brought called cannot carried caught caused changed chosen closed coming counted
    covered dealt decided described drawn drew driven drop eat ended entered explained failed fallen felt fill
    finished fit followed forget forgotten gave grew grown guess happened heard helped hidden hit hoped hurt ignore
    ignored imagine joined kept kill knew laid learned led lie liked listed listen lived looked looking lost loved
    meant met moved noticed offered opened ordered ought owned paid passed picked placed planned played pointed
    prefer proved pulled pushed raised ran reached received refused remained remembered removed replied returned
    rose saved saw seemed sent served shared showed shown signed sit slept sold solved sound spent spoke started
    stay stood stopped supposed talked talking taught tend threw tied told tried turned walked wanted warned watched
    wear win wish won wondered worked wrote morning evening afternoon night monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december spring summer
    autumn winter stranger reply calendar street city town village road phone letter paper chair glass coffee dinner
    lunch father mother brother sister daughter child kid baby boy girl husband wife guest neighbour neighbor crowd
    bottom middle edge corner inside front rear north south east west distance length height depth double twice
    fourth fifth previous latter yesterday tomorrow tonight nowaday meanwhile otherwise beside indeed anyway
    certainly obviously possibly hardly barely mostly mainly largely partly entirely fully deeply carefully properly
    particularly specifically rarely occasionally constantly regularly eventually previously merely truly
    surprisingly unfortunately fortunately hopefully luckily ideally apparently basically essentially literally
    roughly worth mistake trouble luck fun pain fear habit excuse advice favorite favourite stick stuck worry afraid
    aware alive asleep worthwhile aside apart forth beneath amid amongst dozen pair bunch handful plenty slice
    starting ending finish art bereich beispiel einfach erste ersten finden frage ganz groß große gut leben lassen
    mensch möglich neben seite stehen teil thema tipp unternehmen wichtig wissen zeit ziel besoin bon cas chose
    client compte dire depuis entreprise exemple grand grâce homme manière mettre monde moyen nombre partie permet
    permettre plusieur premier première prendre savoir temp travail utiliser vie`,
  ],
  [
    0.1,
    `accept accord account achieve act active activity address advance advantage affect age agency agree aim air
    allowing analysis apply appropriate argue article aspect associate association assume attempt attention audience
    author authority average balance bank behavior board brand brief broad budget campaign capture card central
    challenge channel character charge claim class click code collection color combine comment commit communicate
    communication compare compete competition complex computer concept conduct content context contribute
    conversation copy count cover crisis culture customer daily damage data death debate degree deliver demand
    department determine device digital direction discussion distribution document draw dynamic economic economy
    education efficient efficiency element employee encourage energy engage engine enter establish evaluate evidence
    evolve evolving exchange exist existing expand expert express external factor fail failure fast favor fee field
    figure file film financial flow food foot friend function fund game generate generating global government
    greater guarantee handle health heart helpful hire huge image implement indicate influence initial install
    instance institution integrate intend internal international internet introduce invest investment invite land
    language law lead leading leader light limited link loss love machine maintain majority management manager map
    market marketing mass master maximum media medium meeting message mobile modern monitor movement network object
    observe obtain occur official ongoing operate operation opinion opposite organize participate particular partner
    party past path pattern percent perfect perform phase photo physical picture platform player policy political
    population positive post predict presence press pressure prevent principle priority profession professional
    profile profit promise promote property protect prove publish pull push quarter quote raise rate reaction
    recognize recommend refer reflect regard region relate relative rely repeat replace represent request respond
    response responsibility rest revenue rich rise sale sample scale schedule school science score screen season
    secret secure security select serious server session shape shift sign signal skill slow solution solve speed
    staff stage statement storage store straight stream strength student style suppose supply surface surprise
    survey target targeted teach template text theory throw tool topic touch trade tradition traditional traffic
    transform transition travel treat trend trial trust unit valid variable vary version video visitor voice volume
    walk wall water web weight window worker young`,
  ],
];

const rest = 0.02;

const shares = new Map<string, number>();
for (const [share, words] of bands) {
  for (const word of words.split(/\s+/)) if (!shares.has(word)) shares.set(word, share);
}

/** The share of pages of common prose in which a word (in the singular) is to be expected. */
export function commonShare(word: string): number {
  return shares.get(word) ?? (/^\d/.test(word) ? 0.5 : rest);
}
