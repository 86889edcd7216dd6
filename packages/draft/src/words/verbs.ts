// Base forms of the verbs reports use for acts: enough to tell a verb from a noun and to undo -ed, -ing and -s.
const list = `
compromise abandon abide abolish absorb abstain accelerate accept access accommodate accompany accomplish account accuse achieve acknowledge
acquire act activate adapt add address adhere adjourn adjust administer admit adopt advance advise affect affirm afford agree
aid airlift allocate allow alter amend annex announce annul answer apologise apologize appeal appear apply appoint appreciate
approach approve arbitrate argue arm arrange arrest ask assault assert assess assign assist associate assume assure attach
attack attempt attend authorise authorize avoid award back balance ban bar bargain base battle bear become begin believe bend
benefit block blockade blow board bolster bomb bombard book boost boycott break brief bring broadcast broker buckle build burn
buy calculate call calm campaign cancel cap capitulate capture carry cast cause cease cede celebrate chair challenge change
charge check choose claim clarify clean clear climb close collect combine come command commence comment commission commit
compare compel compensate compete complain complete comply concede concentrate conclude condemn conduct confirm confiscate
confront connect consent consider construct consult contain continue contract contribute control convene convert convey
convict convince cooperate coordinate copy correct cost count cover create credit criticise cross curb curtail cut deal debate
decide declare decommission decrease dedicate deem defeat defend defer define defund delay delete deliver demand demarcate
demilitarise demilitarize demobilise demobilize demolish demonstrate denounce deny depart deploy deport deposit deregulate
describe design desist destroy detain determine develop devolve die dig direct disarm disappear disavow disband discharge discipline disclose
discontinue discourage discover discuss disengage dismantle dismiss disobey dispatch disperse display dispose disrupt dissolve dissuade
distance distribute divert divest divide do dominate donate double downgrade draft drain draw dredge drill drive drop dump
earn ease educate eject elect eliminate embargo embark embrace employ empty enact encircle encourage end endorse enforce
engage enjoy enrich enshrine ensure enter entrench equip erect escalate escape escort establish estimate evacuate evict
examine exceed exchange exclude execute exempt exercise exile exit exonerate expand expect expedite expel experience expire explain
exploit explore export expose express extend extradite face facilitate fail fall favour feature feed fell fence fight figure
file filibuster fill film finalise finalize finance find finish fire fit fix flee float flood fly focus follow forbid force
forfeit forget forgive forgo form fortify free freeze fulfil fulfill fund gain garrison gather generate get give go govern
grant graze ground grow guarantee guard guide gut haggle halt hand handle hang harass harbour harm hasten haul head hear heed
help hide hinder hire hit hoist hold honor honour host house hunt hurt identify ignore impeach implement import impose impound
imprison improve incite include increase index indict inflate influence inform initiate inject insist inspect install instruct
insure integrate intensify intercept interfere intern interrupt intervene interview introduce invade invest investigate invite
involve irrigate isolate issue jail join judge justify keep kidnap kill know label land lapse launch lay lead learn leave legalise
legalize lend let levy license lie lift limit line link liquidate list listen live loan lobby locate lock lodge log look
loosen lose lower mail maintain make manage mandate map march mark marry match measure mediate meet mend merge migrate mine
mint mislead miss mix mobilise mobilize moderate modernise modernize modify molest monitor mothball mount move muster name
nationalise nationalize negotiate neutralise neutralize nominate normalise normalize note notice notify nudge nullify obey
oblige observe obstruct obtain occupy offer open operate oppose order organise organize oust outbid outlaw outsource overcome
overfly overhaul overpay overrule oversee overthrow overturn own paint pardon participate partition pass patch patrol pause
pack pay peg perceive perform permit persuade petition phase phone pick pilot place plan plant play plead pledge point police pool post
postpone pour practise predict prefer prepare present preserve preside press pressure prevent print privatise privatize probe
proceed process proclaim produce prohibit project prolong promise promote propose prosecute protect protest prove provide
provoke prune publish pull pump punish purchase purge pursue push put qualify quarantine quash quell question quicken quit
raid raise rally rank ratify ration reach read readmit reaffirm realign realise realize rearm reassert reassess reassure
rebuff recall recant recapture receive reclaim reclassify recognise recognize recommend reconcile reconsider reconvene record
recount recoup recover recruit rectify recuse redeem redeploy redistribute redouble redraw reduce reelect reestablish refer
refill refit reflect refloat reform refrain refuel refund refuse regain register regret regulate rehire rehouse reimburse
reimpose reinforce reinstate reintegrate reinvest reject rejoin relate relaunch relax release relent relieve relinquish relist
relocate rely remain remedy remember remind remove rename render renegotiate renew renounce rent reopen reorganise reorganize
repair repatriate repay repeal repeat rephrase replace replenish reply report repossess represent repress reprieve require
requisition reroute reschedule rescind rescue reserve resettle reshuffle resign resist resolve respect respond rest restart
restore restrain restrict restructure resubmit result resume resupply retain retake retaliate rethink retire retool retract
retrain retreat return revalue revamp reveal reverse review revise revisit revitalise revitalize revert revive revoke reward rework
rewrite ringfence risk roll rotate rule run sabotage sack safeguard sail salvage sanction satisfy save say scale schedule
scrap screen scrutinise seal search secede secure see seek seize select sell send separate sequester serve set settle sever
shadow share shell shelter shelve shield shift ship shoot shorten show shrink shun shut sideline sign silence simplify sink
sit skip slash slow smuggle soften solve soothe spare speak specify speed spend split sponsor spread squeeze stabilise stage
stagger stall stand standardise standardize start starve state station stay steal steer stem step stick stifle stipulate
stockpile stop store storm strand streamline strengthen strike strip study subcontract subdue submit subpoena subscribe
subsidise subsidize succeed sue suffer suggest summon supervise supply support suppress surrender surround surveil survive
suspend sustain swap sweeten switch table tackle take talk tap taper target tax teach tear tell tempt terminate test testify
thank thaw thin threaten throw thwart tie tighten tolerate top touch toughen tow trace trade train transfer transform
translate transmit transport trap travel treat trespass trigger trim trust try tunnel turn unblock uncap uncover undergo
undermine understand undertake underwrite undo unendorse unfreeze unify unionise unionize unite unload unseal unveil unwind
update upgrade uphold uproot urge use vacate vaccinate validate verify vet veto view violate visit void volunteer vote vow
wage wait waive walk want warn wash waste watch water weaken wean wear weigh welcome widen wield win wind wipe withdraw
withhold withstand work wrap write yield
smile laugh auction backdate backfill blacklist breach criminalise criminalize cull decouple decriminalise decriminalize defuse delist demerge
denuclearise denuclearize digitise disconnect downsize enfranchise exhume expropriate extricate ferry furlough halve harmonise
harvest hike idle immunise indemnify invoke jam liberalise liberalize monopolise mortgage offload parole plough prioritise
prioritize quadruple reallocate reappoint reapply reassign rebuild recapitalise recertify recommit redact redesign redraft rehear reissue
relight remand remit replant resell retry retrofit rezone shutter spin triple unlock untie
`;

/** Base forms of verbs. */
export const verbs: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

// Words above that are nouns at least as often: the next word decides.
const either = `
compromise access account aid appeal approach arms attack award balance ban bar base battle benefit block blockade board book boycott
break brief broadcast call campaign cap cause change charge check claim command comment commission contract control copy cost
count cover credit cut deal debate decrease delay demand deposit design dispatch display drill drop dump embargo end exchange
exercise exit experience export feature fell fence fight figure file film fire float focus force free freeze fund gain ground
guarantee guard guide halt harm haul head help house import increase index influence interview issue label land launch lead
levy license limit line link list loan lobby lock lodge log mandate map march mark match measure mine move name note offer
open order pardon partition pass patrol pause pay permit pilot plan play pledge point police pool post present press pressure
print probe process project promise protest purchase purge push question raid raise rally rank ration record refund release
remedy rent repair report rescue reserve respect rest result retreat return review reward risk roll sanction schedule search
shadow shell shelter shield shift ship silence state step storm strike study supply support surrender table tap target tax
test top touch trace trade train transfer transport trap travel treat trigger trust tunnel use veto view visit vote vow wait
walk wash waste watch water work yield
auction breach ferry furlough harvest hike idle jam mortgage parole plough spin triple volunteer
`;
export const verbOrNoun: ReadonlySet<string> = new Set(either.trim().split(/\s+/));

// Past participles that do not end in -ed.
const participles = `
sent:send built:build held:hold kept:keep paid:pay repaid:repay brought:bring taken:take given:give withdrawn:withdraw made:make cut:cut
put:put set:set let:let sold:sell told:tell found:find bought:buy thrown:throw shown:show written:write rewritten:rewrite chosen:choose
frozen:freeze unfrozen:unfreeze spoken:speak forgiven:forgive driven:drive torn:tear struck:strike laid:lay understood:understand
broken:break drawn:draw redrawn:redraw shut:shut met:meet left:leave begun:begin won:win rebuilt:rebuild undone:undo done:do upheld:uphold
withheld:withhold overseen:oversee overthrown:overthrow undertaken:undertake spent:spend lent:lend led:lead fed:feed read:read
lost:lose hidden:hide shot:shoot split:split dug:dig sunk:sink borne:bear stolen:steal seen:see heard:hear known:know taught:teach
caught:catch fought:fight sought:seek thought:think run:run cast:cast hit:hit hurt:hurt spread:spread quit:quit swept:sweep wound:wind
sworn:swear flown:fly grown:grow ridden:ride woken:wake bound:bind dealt:deal meant:mean sued:sue freed:free agreed:agree
`;
export const verbOfParticiple: ReadonlyMap<string, string> = new Map(
  participles
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

const known = (candidates: string[]) => candidates.find(c => verbs.has(c));

/** Whether a word can be a past participle: released, sent. */
export const isParticiple = (word: string) =>
  verbOfParticiple.has(word.toLowerCase()) || (/[a-z]{2}ed$/i.test(word) && !noParticiple.test(word));
const noParticiple =
  /^(?:hundred|kindred|hatred|indeed|speed|need|feed|seed|breed|creed|deed|reed|sacred|naked|wicked|exceed|proceed|succeed|heed)$/i;

/** released → release, stopped → stop, carried → carry, sent → send. */
export function verbFromParticiple(word: string): string {
  const w = word.toLowerCase();
  const irregular = verbOfParticiple.get(w);
  if (irregular) return irregular;
  const stem = w.replace(/ed$/, '');
  const tries = [
    ...(/ied$/.test(w) ? [w.replace(/ied$/, 'y')] : []),
    stem,
    `${stem}e`,
    ...(/(\p{L})\1$/u.test(stem) ? [stem.slice(0, -1)] : []),
  ];
  return known(tries) ?? guess(stem);
}

/** releasing → release, stopping → stop. */
export const verbFromGerund = (word: string): string => {
  const lower = word.toLowerCase();
  if (/ying$/.test(lower) && lower.length < 6) return lower.replace(/ying$/, 'ie');
  const stem = lower.replace(/ing$/, '');
  const tries = [stem, `${stem}e`, ...(/(\p{L})\1$/u.test(stem) ? [stem.slice(0, -1)] : [])];
  return known(tries) ?? guess(stem);
};

/** withdraws → withdraw, carries → carry; anything else as it is. */
export function verbFromThird(word: string): string {
  const w = word.toLowerCase();
  const tries = [w.replace(/ies$/, 'y'), w.replace(/es$/, ''), w.replace(/s$/, '')];
  return (/s$/.test(w) && known(tries)) || word;
}

// of verbs not listed above: does a final e come back?
function guess(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  return /(?:[aeiou][csvz]|[^aeiou][cgsvz]|[aiou]t|[^aeou]l|as|iz|is|ur|ir|ar|uid|ud|id|ag|ok|ik|ak)$/.test(stem)
    ? `${stem}e`
    : stem;
}

const pasts = new Map(
  'withdrew withdraw,gave give,took take,broke break,chose choose,froze freeze,spoke speak,drove drive,wrote write,fell fall,began begin,came come,went go,saw see,grew grow,threw throw,flew fly,drew draw,tore tear,swore swear,stole steal,shook shake,forgave forgive,undertook undertake,overthrew overthrow,forbade forbid,rose rise,ran run,sank sink,resigned resign,did do'
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
);

/** withdrew → withdraw: pasts that are no participles; null for anything else. */
export const verbFromPast = (word: string): string | null => pasts.get(word.toLowerCase()) ?? null;
