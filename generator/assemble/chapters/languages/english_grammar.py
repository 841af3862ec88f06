"""Kinds of English words, for finding the phrases that name a topic."""

from __future__ import annotations

from generator.assemble.word_sets import word_set

ADJECTIVES = word_set(
    "able absolute absurd academic accurate active actual additional adequate advanced afraid"
    " aggressive algebraic alive alternative amazing ambitious annoying anti appropriate arbitrary"
    " asleep astounding asymmetric atomic automatic available average aware awesome awful basic"
    " beautiful best better bigger biggest black blind blue bold bottom brief brilliant broad"
    " broken brutal busy capable careful careless central centric cheap cheaper cheapest chemical"
    " chief civil classic classical clean cleaner clear clever close closer coastal cold"
    " comfortable commercial common compact compelling competent complete complex complicated"
    " comprehensive computational conceptual concrete conditional confident confusing conscious"
    " consistent constant controversial convenient conventional convincing cool correct corrupt"
    " crazy creative critical crucial cryptographic cultural curious current cute cynical"
    " dangerous dark dead decent deep deeper dense dependent detailed deterministic dicey"
    " different difficult digital direct dirty discrete distinct diverse dramatic dual dumb"
    " dynamic eager earlier earliest early easier easiest easy economic educational effective"
    " efficient electronic elegant elliptic emergent emotional empty enormous enthusiastic entire"
    " ephemeral equal essential evil exact excellent exceptional excited exciting existing exotic"
    " expensive experimental explicit external extra extreme fair faithful fake false familiar"
    " famous fancy fantastic fascinating fast faster favorite feasible few fewer filthy final"
    " financial fine finite firm first flat flexible fluid fond foolish foreign formal former"
    " fortunate fragile free frequent fresh friendly frustrating full fun functional fundamental"
    " funny further future general generic genuine giant gigantic glad glaring global good"
    " gorgeous gradual grand gray great greater greatest green guilty hairy handy happier happy"
    " hard hardcore harder harsh healthy heavy helpful high higher highest historic honest"
    " horrible hot huge human humble hypothetical ideal identical illegal immediate immense"
    " implicit important impossible impressive inbound inclined incoming incorrect incredible"
    " incremental independent indirect individual inefficient inevitable infinite inherent initial"
    " innovative insane insecure instant integral intellectual intelligent intense intentional"
    " interested interesting intermediate internal intimate intuitive invalid invisible joint keen"
    " key kind known large larger largest last late later latest latter lazy leading least legal"
    " legit legitimate less lesser lighter likely limited little live local logical lone lonely"
    " long longer longest loose loud lovely low lower lowest lucky mad magical main major"
    " mandatory manual massive mathematical mature maximum mean meaningful medical mental mere"
    " messy meta micro mild mini miniature minimal minimum minor mobile modern modest modular"
    " moral multi multiple musical mutual naive narrow nasty native natural neat necessary"
    " negative nervous neural new newer next nice nicer noisy non normal notable novel nuclear"
    " numerous obvious odd official offline okay old older onchain ongoing only open optimal"
    " optimistic optional orange ordinary original other outbound outgoing outstanding overall"
    " painful parallel paranoid partial particular passionate past perfect permanent personal"
    " pessimistic physical plain pleasant plenty polite political poor popular positive possible"
    " potential powerful practical precise predictable pregnant premature present prettier pretty"
    " prevailing previous primary prior private pro probable problematic productive professional"
    " profound prolific prominent promising proper proportional proud psychological pure purple"
    " quick quicker quiet random rapid rare rational raw ready real realistic reasonable recent"
    " red regional regular regulatory relevant reliable reluctant remarkable remote required"
    " respective responsible rich ridiculous right rigid rigorous risky robust rough rude russian"
    " sad safe safer same satisfied scarce scary scientific seasonal secure selfish semi senior"
    " sensible sensitive separate serious severe sexy shallow sharp short shorter significant"
    " silent silly similar simple simpler simplest single sixth slick slight slow slower small"
    " smaller smart smarter smooth social soft sole solid sorry special specific spectacular"
    " stable standard static steady step-by-step stochastic straightforward strange strategic"
    " strict strong stronger strongest stupid subjective substantial subtle successful such sudden"
    " sufficient suitable super supposed sure surplus surprised surprising suspicious sweet"
    " symmetric synthetic technical temporary terrible terrific terrifying thermal thick thin"
    " tight tighter tiny top total tough toxic traditional transactional transparent tremendous"
    " trendy tricky triple trivial true typical ugly ultimate unable unclear uncomfortable"
    " unconditional unfair unfortunate unhappy unique universal unknown unlikely unlimited"
    " unnecessary unsafe unspent unusual unwell upper upstream urgent useful useless usual vague"
    " valid valuable various vast viable virtual visible visual vital warm weak weird welcome wet"
    " white whole wide wider widespread wild willing wise wonderful worse worst worth worthwhile"
    " wrong yellow young younger"
)

NUMBERS = word_set(
    "billion billions dozen dozens eight eighteen eighty eleven fifteen fifth fifty first five"
    " forty four fourteen fourth half hundred hundreds million millions nine ninety once one"
    " second seven seventy six sixteen sixty ten third thirteen thirty thousand thousands three"
    " trillion trillions twelve twenty twice two zero"
)

GENERIC = word_set(
    "ability abstraction access action activity addition address advantage afternoon alpha amount"
    " angle anonymous answer approach area argument arrangement aspect assumption attempt"
    " attention attitude audience background base basis beginning behavior benefit beta bit bits"
    " block board body book box bucks bunch business button call capability care case cases"
    " category cause challenge chance change changes channel character choice circumstance claim"
    " class code collection comment comments community company comparison complexity component"
    " concept concern concerns condition conditions confusion connection consequence consideration"
    " content context contributor control conversation conversations cost costs couple course crap"
    " credit criticism culture curiosity customer customers data date deal decision degree demand"
    " description design designer detail details development difference differences direction"
    " discussion distance distinction document dollars door effect effort element end energy"
    " environment evening event events evidence example exchange exercise existence expectation"
    " experience expert explanation extent eye eyes face fact factor factors fancy fault favor"
    " feature feedback feeling fellow field figure file floor flow focus folks follow force form"
    " format forum frame framework friend friends front fun function functionality future game gap"
    " gentleman goal goals good ground group groups growth guess guest guy guys half hand hands"
    " head heart help history hope host hour hours house idea ideas image impact implementation"
    " importance impression improvement incentive index individual individuals industry"
    " information initiative input instance intention interest interests interface intro"
    " introduction involvement issue issues item items job joke journey key kid kids kind"
    " knowledge language law layer leader length lesson lessons level levels life light limit"
    " limits line lines link lip list listener listeners loss lot luck machine majority manner map"
    " mark market material matter maximum meaning means mechanism member members memory mention"
    " message method mind minimum minute minutes mistake mistakes mode model moment money month"
    " morning name names nature need needs night nonsense note notes notion number numbers object"
    " observer offer office onto op operation opinion opportunity option options order outcome"
    " output outsider overview page pages pain paper part participant party past path pattern pay"
    " people percent percentage period person perspective perspectives phase phone phrase picture"
    " piece plan plans play point policy position possibility post power practice preference"
    " presence present pressure price principle priority problem procedure process product"
    " production profile program progress project projects property proposal pros pun purpose"
    " quality quantity question questions range rate ratio reader readers reality reason record"
    " reference relation relationship request requirement requirements research resource resources"
    " response responsibility rest result results return review right rights risk role room rule"
    " rules sake sample scenario scene scheme school scope screen section sense sentence series"
    " service set setup shape share side sides sign situation situations size skill skills slide"
    " slides solution solutions sort source space speed spot stage stake stakes standard"
    " standpoint start state statement states status step steps stock story strategy structure"
    " student students stuff style subject success sudden suggestion sum support surface system"
    " systems table task team technique technology term terms test text theory thing thought"
    " thoughts thread time tip today tomorrow ton tonight tool tools top topic topics total touch"
    " town track trade trade-off trade-offs tradeoff traffic transition trick trouble trust truth"
    " turn type understanding unit update use user users value values variety version versions"
    " view viewer viewers viewpoint volume wall way ways week weekend weight while whole will word"
    " words work world worry writing year years yesterday zone"
)
"""Nouns that say little alone, though a good phrase may end in one, as `design space`."""

BANNED = word_set(
    "aka answer answers anybody anything anywhere applause bear beginning bit bits blah bonus"
    " bottom bunch bye case cases cetera chance chat cleverness conversation conversations couple"
    " crosstalk dad damn day days deal dear different dive diversion dude end episode et etc"
    " everybody everyone everything everywhere example examples fact first folks fuck fucking"
    " gentleman gentlemen glimpse god gonna gosh gotta guess guy guys haha half hand head hell"
    " hello hey hi hint hmm hood hook host hour hours idea ideas inaudible instance ish jeez kind"
    " kinda kinds ladies lady last laughing laughs laughter let's listener listeners look looks"
    " lord lot lots madam man matter men mhm mid midst mind minute minutes mister mom moment"
    " moments month months mr mrs ms music next nobody nothing nowhere nuance number numbers"
    " offhand okay one ones other others part parts people percent person piece place places"
    " please plenty podcast point points preamble question questions reason reasons regard regards"
    " respect rest sake same screen second seconds segue sense shit shout-out show side sir slide"
    " slides so-called somebody someone something somewhere sorry sort sorta sorts speaker"
    " speakers stale start stuff sudden talk talks term terms thank thanks thing things thinking"
    " thought thoughts time times today today's tomorrow tonight top trick type types uh um"
    " unknown wait wanna way ways weeds week weeks well-known whoa woman word words worth wow yeah"
    " year years yep yesterday"
)
"""Words of talk that no title may consist of or end with."""

BEFORE_NOUNS = word_set(
    "a about against an and another any as between by called during each every for from her his"
    " in into its like my named no of on or our over per some such that the their these this those"
    " through under versus vs's what which whose with without your"
)
BEFORE_VERBS = word_set(
    "actually also always can can't could couldn't did didn't do does doesn't don't gonna he i"
    " i'd i'll it just let let's lets may might must never not people please really shall she"
    " should shouldn't they they'd they'll to wanna we we'd we'll who will won't would wouldn't"
    " you you'd you'll"
)
JOINERS = word_set("of for in and vs versus to with on between")
"""Words that may stand inside a phrase, before its last noun."""
COMMON = word_set(
    "able according across afterwards again ago ahead all alone also altogether amen amid among"
    " amongst another any anytime apart aside assuming away back backward backwards based ca com"
    " compared concerning considering depending despite dot double down downward downwards due"
    " dunno each eh either else else's enough entire etc ever everybody's everyone's far following"
    " forever forth forward further given gon gonna ha half he's here's hers how's http https"
    " including ing instead inwards it's kay least less like lots many maybe meanwhile mine minus"
    " mmm more most much neither nowadays off okay once onto onwards other others ours out"
    " outwards over overnight own people's per perhaps plus quite rather regarding regardless"
    " related restate retest self she's slash somebody's someday someone's sometime sometimes"
    " somewhat soon sooner straight such supposed that's theirs then there's therefore thus"
    " today's together toward towards twice under underneath unlike unstuck up upfront upon upward"
    " upwards used versa versus via voila vs what's where's whereas whereby wherein whether"
    " whichever who's whole within without wo www yet yours"
)
"""Words of grammar that no phrase for a topic holds."""
ADJECTIVE_ENDINGS = (
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ive",
    "ial",
    "ical",
    "ary",
    "ish",
    "ant",
)
NOT_ADJECTIVES = word_set(
    "adjective adversary alternative anniversary ant archive assistant boundary british burial"
    " cable canary chemical collective commentary constable constant consultant covenant"
    " credential detective diary dictionary directive dish documentary drive elephant english"
    " executive february finish fish five glossary grant handful hive immigrant incentive infant"
    " initiative invariant irish itinerary january library luxury material medical memorial"
    " merchant missionary motive musical narrative native objective olive partial participant"
    " perspective plant polish potential primary publish radical representative restaurant salary"
    " secretary serial spanish spoonful summary table tenant testimony trial tutorial variable"
    " variant vegetable vocabulary wish"
)

CONJUNCTIONS = word_set(
    "also although and as because but for if instead like nor not or otherwise plus same so than"
    " that then though unless until when where whereas which while who whose yet"
)
"""Words with which a sentence goes on from the one before."""
