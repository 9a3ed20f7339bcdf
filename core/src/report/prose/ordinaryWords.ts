/**
 * Words with which one can write about any map. Generated prose may use these, the words of the facts it rests
 * on, and nothing else: a word that is neither could be the name of something that the map does not have. Words
 * for things that are drawn on maps (data, platform, team, customer …) are therefore missing on purpose, as are
 * all names of stages.
 */
const WORDS = `
a about above absence absent accelerate achieve across act action add address adequate advance advantage
affect after again against ago ahead aim alike alive all allow almost alone along already also although
always am amid among amount an analysis anchor anchors and another answer any anyone anything apart appear
apply approach are area aren't around arrive as ask aspect assess assessment assume at attention attract
away back balance barely base basis be bear because become becomes becoming been before began begin begins
behind being below beneath benefit beside best-case bet better between beyond big block both bottleneck
bottlenecks boundary break bring broad broadly brought but by call came can cannot can't care careful
carefully carry case cause caution center central centre chain challenge change choice choose chosen clear
clearly close closely combine come comes coming commit common compare compete competition competitive
complete complex component concentrate concern condition connect consequence consider considerable
consistent constrain constraint contain contend continue contrast contribute core cost could count couple
cover create critical cross crucial current currently dead deal decide decision decisive decline deep deeper
deepest deeply define degree delay deliver demand depend dependant dependants dependence dependencies
dependency dependent depth derive describe deserve despite determine develop development did didn't differ
difference different differentiate differentiator difficult direct direction directly disappear disrupt
disruption distance distant do does doesn't doing done don't down drag draw drawn drew drive driven drop due
during each earlier early ease easy edge effect effective effort either element else emphasis enable enabler
end enough ensure enter entire entirely especially essential establish even evenly eventually ever every
everything evidence evident evolution evolve exactly examine example except exist expect explain explore
expose exposed exposure extent face fact factor fail failure fairly fall falls fan-in fan-out far farther
fast few fewer final finally find finding findings first first-hand fit fits fix focus focused follow for
force foremost form former forward found foundation foundational fragile free frequent from front fulfil
full fully fundamental further furthest future gain gap gaps gave general generally get gets give given
gives giving go goal goes going gone got gradual gradually great greater greatest grew ground group grow
grown growth had hand handle happen hard hardly has hasn't hasten have haven't having heart heavily heavy
held help helps hence here high higher highest highly hint hold holds hope how however hub hubs idea if
immature immaturity immediate immediately impact implication implied imply importance important improve in
in-house include incomplete increase increasingly indeed indicate inertia influence inform information
initial initially inside insight instead intend intent interest into invest investment involve is isn't
issue it item its itself join judge judgement just keep keeps kept key kind knew know known knows lack lag
lagging large largely larger largest last late lateness later latest layer lead leads learn least leave
leaves left less let level lie lies lift like likely limit limited line link list little live long long-term
longer longest look lose loss low lower lowest made main mainly maintain major majority make makes making
manage many map mapped mark matter mature maturity may mean meaning means meant measure meet mention mere
merely met middle might mind minor miss missing mitigate mitigation mix modest moment more moreover most
mostly mount move moved movement moves moving much must namely narrow natural naturally near nearby nearest
nearly necessary need needed needer needers needs neither never nevertheless next no nobody none nor not
notable notably note noted nothing notice now nowhere obvious occur of off offer offset often old on once
only onto open opportunity oppose option or order other others otherwise ought our out outcome outside
outstanding over overall overcome own pace paid part particular particularly parts pass past path pause pay
payoff per perhaps pipeline pipelines place placed plan planned plans play point points poor position
possible possibly potential potentially powerful practical precede precisely predict prefer prepare present
pressing pressure prevent previous previously primarily primary principal prior prioritise prioritize
priority probably problem proceed progress prominent promise promising prompt proper properly protect prove
provide pull purpose pursue push put puts question quick quickly quiet quite raise range rapid rapidly
rather reach reached read reader readiness ready real realise realize really reason reasonable recommend
recommendation reduce redundancy refer reflect regard relate related relationship relative relatively
relevant reliable reliance relies rely remain remaining remains remove replace report represent require
requirement resilience resist resolve respect respond rest result resulting retain return reveal review rise
rises risk risky role root roughly route run running runs safe safely same saw say says scale scarce score
second-hand secure see seek seem seen sense separate sequence serious serve serves set settle several shape
share shared shares shift short short-term shortage should shouldn't show shown shows side sign signal
significance significant significantly similar similarly simple simply since single-point sit situation size
slight slightly slow slower slowest slowly small smaller smallest smooth so so-called sole solely solid some
someone something sometimes soon sooner source space speak special specific speed spend spent split spread
stable stage stages stake stall stand standard standing stands start state stated static stay stays steady
step stick still stock stood stop strain strategic strategically strategy strength strengthen stress stretch
strong stronger strongest strongly structural structure struggle subject substantial substitute such suffer
sufficient suggest suggests suit sum summary supply support sure surprise surround sustain take taken takes
taking target task tell tend tension term terms than that the their them themselves then there thereby
therefore these they thing things think this thorough those though thought threat threaten through
throughout thus tie tied tight tightly time timely to today together told tomorrow too took top total touch
toward towards traced tradeoff trail transition treat trend tried try turn type typical typically ultimately
uncertain uncertainty under undermine underneath understand understood unless unlike unlikely unmet until
unusual up upon upper upward upwards urgent us use used useful user users uses using usual usually valuable
value varied vary versus very via view visibility visible vital vulnerability vulnerable wait waits wants
warn warning was wasn't watch way ways we weak weaken weaker weakest weakness weigh weight well went were
weren't what whatever when whenever where whereas whereby whether which whichever while who whole whom whose
why wide widely widen wider widest will wise with within without won't word words work works worth would
wouldn't yet you your
`;

const ORDINARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Endings that a word of the list may take, with what they stand for. */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ["ies", "y"],
  ["ied", "y"],
  ["es", ""],
  ["es", "e"],
  ["s", ""],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
  ["ly", ""],
  ["er", ""],
];

/** Tells whether a word, in lower case, says nothing of its own: a word of the list or a form of one. */
export function isOrdinary(word: string): boolean {
  if (ORDINARY.has(word)) return true;
  if (word.includes("-")) return word.split("-").every((part) => part !== "" && isOrdinary(part));
  return ENDINGS.some(([ending, base]) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length) + base;
    return stem.length > 2 && (ORDINARY.has(stem) || ORDINARY.has(undoubled(stem)));
  });
}

/** `stopp` is `stop` with an ending. */
function undoubled(stem: string): string {
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
