// Base forms of the verbs reports use for acts: enough to tell a verb from a noun and to undo -ed, -ing and -s.
const list = `
abandon abide abolish absorb accept accelerate access account accuse achieve acknowledge acquire act activate adapt add address
adhere adjourn adjust administer admit adopt advance advise affirm afford agree aid airlift allocate allow alter amend announce annex
annul answer apologise apologize appeal appear apply appoint approach approve arbitrate arm arrange arrest ask assault assert assess
assign assist assume assure attack attempt attend authorise authorize avoid award back balance ban bar bargain base battle bear begin
believe block blockade boost bomb bombard boycott break brief bring broadcast broker build burn buy call campaign cancel capitulate
capture carry cast cease cede celebrate challenge change charge chair check choose claim clarify clean clear close collect come
command commence comment commit compensate complain complete comply concede conclude condemn conduct confirm confiscate confront
consent consider construct consult contain continue contribute control convene convert convey convict convince cooperate coordinate
correct cover create credit criticise cross cut cease debate decide declare decommission decrease dedicate defend defer define delay
delete deliver demand demarcate demilitarise demilitarize demobilise demobilize demolish demonstrate denounce deny depart deploy deport
destroy detain determine develop devolve die dig disarm disband discharge discipline disclose discontinue discuss dismantle dismiss
disobey disperse display dispose disrupt dissolve distance distribute divert divide do donate double draft drain draw drill drive drop
ease educate eject elect eliminate embark embrace employ empty enact encourage end endorse enforce engage enrich enshrine ensure enter
equip erect escalate escort establish evacuate evict examine exceed exchange exclude execute exempt exercise exile exit expand expel
expedite explain explore export expose extend extradite face facilitate fall favour feed fight file fill finalise finalize finance
find finish fire fix flood fly follow force forget forgive form free freeze fulfil fulfill fund gather get give go govern grant
guarantee guard guide halt hand handle harm harbour head hear help hire hit hold honour honor host hurt identify ignore implement
import impose imprison improve include increase inform initiate inject inspect install instruct insure integrate intensify intercept
interfere intervene introduce invade invest investigate invite involve isolate issue join judge keep kidnap kill know label launch
lay lead leave lie legalise legalize lend let leave lift limit link liquidate listen live loan lobby locate look loosen lose lower maintain make manage
march mark match mediate meet mend merge mine mobilise mobilize moderate modernise modernize modify monitor move name nationalise
nationalize negotiate nominate normalise normalize note notify obey oblige observe obtain occupy offer open operate oppose order
organise organize oust outlaw oversee overthrow overturn own participate paint pass patrol pause pay permit persuade phase place plan play
pledge point police post postpone practise prepare present preserve press pressure prevent print privatise privatize probe process
proceed proclaim produce prohibit prolong promise promote propose prosecute protect protest prove provide provoke publish pull pump
punish purchase purge pursue push put question quit raise ratify reach read readmit reaffirm realise realize reassess recall receive
recognise recognize reconsider reconvene record recruit redeploy redistribute redraw reduce reestablish refer reform refrain refund
refuse regain register regret regulate rehire reimburse reinforce reinstate reject rejoin relax release relent relinquish relocate
rely remain remove rename render renegotiate renew renounce reopen reorganise reorganize repair repatriate repay repeal replace reply
report represent require rescind rescue reserve resettle reshuffle resign resist resolve respect respond rest restart restore restrain
restrict restructure resume retain retaliate retract retreat return reveal reverse review revise revive revoke reward rework rewrite
rule run sack sail salvage sanction satisfy save say scale scrap screen scrutinise seal search secede secure seek seize sell send
separate serve set settle sever share shell shelter shelve shift ship shoot shorten show shut sign silence sink sit slash slow smuggle
soften solve speak speed spend split sponsor squeeze stabilise stage stand start state station stay step stick stop store storm streamline
strengthen strike strip study submit subsidise subsidize sue suffer supervise supply support suppress surrender suspend sustain swap switch take talk
target tackle tax tear tell terminate test testify threaten tighten tolerate touch toughen trade train transfer transform transmit
transport travel treat trigger try turn unblock undergo undertake undo unfreeze unify unite unload unseal update upgrade uphold urge
use vacate vaccinate validate verify veto violate visit volunteer vote vow wage wait waive walk want warn wash watch water weaken welcome widen
win wind withdraw withhold work write yield
`;

/** Base forms of verbs. */
export const verbs: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

// Words above that are nouns at least as often: the next word decides.
const either = `
access account aid appeal approach arms attack award balance ban bar base battle block blockade boycott break brief broadcast
call campaign change charge check claim command comment control cover credit cut debate decrease delay demand display drill
drop end exchange exercise exit export fight file fire force freeze fund guarantee guard guide halt harm head help import
increase issue label launch lead limit link loan lobby march mark match mine move name note offer open order pass patrol pause
pay permit plan play pledge point police post present press pressure print probe process promise protest purchase purge push
question raise record refund release repair report rescue reserve respect rest return review reward sanction search shell
shelter shift ship silence state step storm strike study supply support surrender target tax test touch trade train transfer
transport travel treat trigger use veto visit vote vow wait walk wash watch water work yield
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
export const isParticiple = (word: string) => verbOfParticiple.has(word.toLowerCase()) || /[a-z]{2}ed$/i.test(word);

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
