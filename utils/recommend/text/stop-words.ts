const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that say nothing of a text's subject, as they are written in lower case, without apostrophes. */
export const STOP_WORDS = {
  en: words(
    'a about above after again all also although am an and another any are aren as at be because been before being below between both but by can cannot could couldn did didn do does doesn doing don done down during each either else even ever every few for from further get gets getting given go goes going got had hadn has hasn have haven having he her here hers him his how however i if in into is isn it its itself just know let like ll lot made make makes making many may me might more most much must my need needs neither no nor not now of off often on once one only or other our ours out over own per perhaps rather re really s same see seem several shall she should shouldn since so some something still such t take than that the their them then there these they thing things this those though through thus to too toward two under until up upon us use used using ve very via want was wasn way ways we well were weren what when where whether which while who whom whose why will with within without won would wouldn yet you your yours',
  ),
  de: words(
    'aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bin bis bist d da dabei dadurch dafür damit dann daran darauf darum das dass dazu dein deine dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einfach einige er es etwa etwas euch euer eure für gegen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner können könnte machen man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen nach nein nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sollte sollten sondern sonst sowie u über um und uns unser unsere unserem unseren unserer unter viel viele vom von vor wann war waren warum was weil weiter welche welchem welchen welcher wenn wer werde werden wie wieder will wir wird wo wurde wurden während z zu zum zur zwar zwischen',
  ),
  fr: words(
    'a afin ai ainsi alors après as au aucun aucune aujourd aussi autre autres aux avait avant avec avez avoir avons c car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des deux dire doit donc dont du elle elles en encore entre est et étaient était étant été être eu eux fait faire faut hui il ils j je jusqu l la là le les leur leurs lors lorsqu lui m ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pouvez puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses seul si soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une va vers vos votre vous y',
  ),
} as const;

/** Stop words that tie what follows to what stands before: a phrase hardly begins with them. */
export const CONNECTORS: ReadonlySet<string> = words(
  'and or but nor of is are am was were be been has have had that which who whom whose because whether if than then so as also und oder aber sondern ist sind war waren hat haben dass weil wenn ob als auch et ou mais est sont a ont que qui si car aussi de d',
);
