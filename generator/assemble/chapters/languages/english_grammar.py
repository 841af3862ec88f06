"""Kinds of English words, for finding the phrases that name a topic."""

from __future__ import annotations

from generator.assemble.word_sets import word_set

ADJECTIVES = word_set(
    "able absolute active actual additional adequate advanced aggressive alive alternative"
    " amazing ambitious annoying appropriate arbitrary automatic available average aware awesome"
    " awful basic beautiful best better bigger biggest brilliant broad broken busy capable careful"
    " careless cheap cheaper clean clear clever close closer cold comfortable common compelling"
    " complete complex complicated comprehensive concrete confident confusing conscious consistent"
    " constant controversial convenient conventional convincing cool correct crazy creative"
    " critical crucial curious current cute cynical dangerous dead deep deeper dense detailed"
    " different difficult direct dirty distinct diverse dramatic dumb eager earlier early easier"
    " easy effective efficient elegant enormous entire essential evil exact excellent excited"
    " exciting existing expensive explicit extra extreme fair faithful false familiar famous fancy"
    " fantastic fascinating fast faster favorite feasible few final fine firm first flat flexible"
    " foolish formal former fortunate free frequent fresh friendly frustrating full fun"
    " fundamental funny further future general generic genuine giant gigantic glad global good"
    " gorgeous gradual grand great greater greatest guilty handy happier happy hard harder harsh"
    " healthy heavy helpful high higher highest historic honest horrible hot huge humble"
    " hypothetical ideal identical immediate immense important impossible impressive inclined"
    " incredible independent individual inefficient inevitable inherent initial innovative insane"
    " instant integral intelligent intense intentional interested interesting internal intimate"
    " intuitive invisible joint key kind known large larger largest last late later latest latter"
    " lazy leading least legit legitimate less likely limited little live local lone lonely long"
    " longer loose loud lovely low lower lucky mad magical main major massive mature mean"
    " meaningful mere messy mild minimal minor modern modest multiple mutual naive narrow nasty"
    " native natural neat necessary negative nervous new newer next nice noisy normal notable"
    " novel numerous obvious odd official okay old older ongoing only open optimal optimistic"
    " optional ordinary original other outstanding overall painful parallel partial particular"
    " past perfect permanent personal pessimistic plain pleasant plenty polite poor popular"
    " positive possible potential powerful practical precise predictable pregnant premature"
    " present pretty previous primary prior private probable productive professional profound"
    " prominent promising proper proud pure quick quicker quiet random rapid rare raw ready real"
    " realistic reasonable recent regular relevant reliable reluctant remarkable required"
    " respective responsible rich ridiculous right rigid rigorous robust rough rude sad safe safer"
    " same satisfied scary secure selfish sensible sensitive separate serious severe shallow sharp"
    " short shorter significant silly similar simple simpler single slight slow slower small"
    " smaller smart smarter smooth soft solid sorry special specific stable standard steady"
    " strange strict strong stronger stupid subjective substantial subtle successful such sudden"
    " sufficient suitable super supposed sure surprised surprising suspicious sweet temporary"
    " terrible terrific thick thin tight tiny top total tough traditional tremendous tricky"
    " trivial true typical ugly ultimate unable unclear uncomfortable unfortunate unhappy unique"
    " universal unknown unlikely unlimited unnecessary unusual upper urgent useful useless usual"
    " vague valid valuable various vast viable visible vital warm weak weird welcome wet whole"
    " wide widespread wild willing wise wonderful worse worst worth worthwhile wrong young younger"
)

NUMBERS = word_set(
    "billion billions dozen dozens eight eighteen eighty eleven fifteen fifth fifty first five"
    " forty four fourteen fourth half hundred hundreds million millions nine ninety once one"
    " second seven seventy six sixteen sixty ten third thirteen thirty thousand thousands three"
    " trillion trillions twelve twenty twice two zero"
)

GENERIC = word_set(
    "ability access action activity addition address advantage afternoon amount angle anonymous"
    " answer approach area argument arrangement aspect attempt attention attitude audience"
    " background base basis beginning behavior benefit bit bits block board body book box bucks"
    " bunch business button call capability care case cases category cause challenge chance change"
    " changes channel character choice circumstance claim class code collection comment comments"
    " company comparison complexity component concept concern concerns condition conditions"
    " confusion connection consequence consideration content context contributor control"
    " conversation conversations cost costs couple course crap credit criticism culture curiosity"
    " customer customers data date deal decision degree demand description design designer detail"
    " details development difference differences direction discussion distance distinction"
    " document dollars door effect effort element end energy environment evening event events"
    " evidence example exchange exercise existence expectation experience expert explanation"
    " extent eye eyes face fact factor factors fancy fault favor feature feedback feeling fellow"
    " field figure file floor flow focus folks follow force form format forum frame framework"
    " friend friends front fun function functionality future game gap gentleman goal goals good"
    " ground group groups growth guess guest guy guys half hand hands head heart help history hope"
    " host hour hours house idea ideas image impact implementation importance impression"
    " improvement incentive index individual individuals industry information initiative input"
    " instance intention interest interests interface intro introduction involvement issue issues"
    " item items job joke journey key kid kids kind knowledge language law layer leader length"
    " lesson lessons level levels life light limit limits line lines link lip list listener"
    " listeners loss lot luck machine majority manner map mark market material matter maximum"
    " meaning means mechanism member members memory mention message method mind minimum minute"
    " minutes mistake mistakes mode model moment money month morning name names nature need needs"
    " night nonsense note notes notion number numbers object offer office onto op operation"
    " opinion opportunity option options order outcome output overview page pages pain paper part"
    " participant party past path pattern pay people percent percentage period person perspective"
    " perspectives phase phone phrase picture piece plan plans play point policy position"
    " possibility post power practice preference presence present pressure price principle"
    " priority problem procedure process product production profile program progress project"
    " projects property proposal pros pun purpose quality quantity question questions range rate"
    " ratio reader readers reality reason record reference relation relationship request"
    " requirement requirements resource resources response responsibility rest result results"
    " return review right rights risk role room rule rules sake sample scenario scene scheme"
    " school scope screen section sense sentence series service set setup shape share side sides"
    " sign situation situations size skill skills slide slides solution solutions sort source"
    " space speed spot stage stake stakes standard standpoint start state statement states status"
    " step steps stock story strategy structure student students stuff style subject success"
    " sudden suggestion sum support surface system systems table task team technique technology"
    " term terms test text theory thing thought thoughts thread time tip today tomorrow ton"
    " tonight tool tools top topic topics total touch town track trade trade-off trade-offs"
    " tradeoff traffic transition trick trouble trust truth turn type unit update use user users"
    " value values variety version versions view viewer viewers viewpoint volume wall way ways"
    " week weekend weight while whole will word words work world worry writing year years"
    " yesterday zone"
)
"""Nouns that say little alone, though a good phrase may end in one, as `design space`."""

BANNED = word_set(
    "aka answer answers anybody anything anywhere applause bear beginning bit bits blah bonus"
    " bottom bunch bye case cases chance chat cleverness conversation conversations couple"
    " crosstalk dad damn day days deal dear different dive diversion dude end episode etc"
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
    "able according again ago ahead all also amid among another any apart aside assuming away"
    " back based com compared concerning considering depending despite dot double down due each"
    " either else else's enough entire etc ever everybody's everyone's far following forward"
    " further given gonna half he's here's hers how's http https including instead it's least less"
    " like lots many maybe mine minus more most much neither off okay once onto other others ours"
    " out over own people's per perhaps plus quite rather regarding regardless related restate"
    " retest self she's slash somebody's someone's sometimes somewhat soon such supposed that's"
    " theirs then there's therefore thus today's together toward towards twice under unlike"
    " unstuck up upfront upon used versus via vs what's where's whereas whereby wherein whether"
    " who's whole within without www yet yours"
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
