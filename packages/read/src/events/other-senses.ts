import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {child, children, isRelation, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorsOf, preposition} from './arguments.ts';
import {isPassive} from './doers.ts';
import type {EventType} from './words/verbs.ts';

/**
 * The type of what verb v tells where its words say that it stands in another sense than the one its rules have: “attacked her as a
 * liar” is an accusation, “released the figures”, “is going to pay” and “demonstrates that” are no act at all (null).
 */
export function inSense(cast: Cast, v: number, type: EventType): EventType | null {
  const {a} = cast;
  const lemma = a.lemma[v]!.toLowerCase();
  const kids = children(a, v);
  const object = kids.find(j => isRelation(a, j, isPassive(cast, v) ? 'nsubj:pass' : 'obj')) ?? -1;
  const thing = object < 0 ? '' : a.lemma[object]!.toLowerCase();
  const next = v + 1 < a.n && a.sentOf[v + 1] === a.sentOf[v] ? lower(a, v + 1) : '';
  switch (type) {
    case 'CONSULT':
      // “are going to put”: to come, and no journey
      if (lemma === 'go' && a.xpos[v] === XPOS.VBG && next === 'to' && a.upos[v + 2] === UPOS.VERB) return null;
      // “went on for two days”
      if (lemma === 'go' && courses.test(next)) return null;
      // “comes down to the price”, “came to a close”
      if (/^(?:come|go)$/.test(lemma) && (child(a, v, 'compound:prt') >= 0 || kids.some(j => ends.test(a.lemma[j]!))))
        return null;
      // “calls itself a party”, “called the plan a fraud”, “called out his rivals”
      if (lemma === 'call' && (/^(?:out|off|itself|themselves|himself|herself)$/.test(next) || isNamed(cast, v)))
        return null;
      // “does not see him as a partner”
      return lemma === 'see' && kids.some(j => preposition(cast, j) === 'as') ? null : type;
    case 'REQUEST':
      // “called off an attack on the rebels”
      return lemma === 'call' && next === 'off' ? null : type;
    case 'PROTEST':
      // “striking a balance”, “states that strike”
      if (lemma === 'strike' && object >= 0) return null;
      // “which demonstrates that both are ready”, “demonstrate a disregard for”
      if (thing === 'campaign' && isWarlike(cast, object)) return 'ASSAULT';
      return lemma === 'demonstrate' && (object >= 0 || child(a, v, 'ccomp') >= 0) ? null : type;
    case 'ASSAULT':
      // “has attacked her as a weak guardian”, “attacked him over his vote”
      if (lemma === 'attack' && object >= 0 && kids.some(j => j > object && /^(?:as|over)$/.test(preposition(cast, j))))
        return 'ACCUSE';
      // “kills jobs”, “killed the bill”
      if (lemma === 'kill' && things.test(thing) && !actorsOf(cast, object).length) return null;
      // “shot with them for two weeks”
      if (/^(?:shoot|fire)$/.test(lemma) && object < 0 && next === 'with') return null;
      // “conducted his campaign as if”; a bombing campaign is one
      return thing === 'campaign' && !isWarlike(cast, object) ? null : type;
    case 'COERCE':
    case 'RETREAT':
      // “two strikes destroyed a bridge and three tanks”
      if (/^(?:destroy|eliminate|dismantle|hit|demolish)$/.test(lemma) && isBlow(cast, v)) return 'ASSAULT';
      // “released the results”, “returned the compliment”
      if (lemma === 'release' && papers.test(thing)) return null;
      return lemma === 'return' && /^(?:compliment|favou?r|call|fire|verdict|email|serve|ball|gaze|smile)$/.test(thing)
        ? null
        : type;
    case 'SUPPORT':
      // “did not recognise the passenger”; “recognised him as president” does
      return /^recogni[sz]e$/.test(lemma) && isPerson(cast, object) && !kids.some(j => preposition(cast, j) === 'as')
        ? null
        : type;
    default:
      return type;
  }
}

const courses =
  /^(?:on|up|down|ahead|beyond|wrong|through|under|over|viral|public|bankrupt|forward|far|too|disproportionately)$/;
const ends = /^(?:close|end|conclusion|halt|standstill|power|light|terms|agreement|fruition|mind|head|blow|vote)$/;
const warlike =
  /^(?:bombing|bomb|military|air|aerial|terror|terrorist|guerrilla|insurgent|suicide|violent|armed|bloody|genocidal|assassination|murder|rocket|missile)$/;
const isWarlike = (cast: Cast, campaign: number): boolean =>
  children(cast.a, campaign).some(j => warlike.test(cast.a.lemma[j]!.toLowerCase()));
const things =
  /^(?:job|bill|deal|plan|amendment|program|programme|measure|story|project|law|idea|proposal|chance|hope|trade|industry|time|mood|growth|investment|pipeline)$/;

/** What is published and not set free. By lemma. */
const papers =
  /^(?:result|report|statement|video|data|detail|figure|document|record|letter|list|transcript|tape|ad|poll|study|survey|plan|photo|photograph|picture|image|album|film|book|return|email|e-mail|information|name|finding|version|audio|recording|memo|budget|proposal|statistic|number|footage|earnings|guideline|rule|draft|schedule|agenda|app|product|song|trailer|advertisement|text|communique|map|paper|file|account|review|summary|forecast|estimate|toxin|gas|water|carbon|methane|pollution)$/;

/** “called the plan a fraud”: the object has a second noun or adjective behind it */
const isNamed = (cast: Cast, v: number): boolean =>
  children(cast.a, v).some(
    j => j > v && isRelation(cast.a, j, 'xcomp') && (cast.a.upos[j] === UPOS.NOUN || cast.a.upos[j] === UPOS.ADJ),
  );

/** the subject is a blow: “air strikes destroyed” */
const isBlow = (cast: Cast, v: number): boolean => {
  const by = subject(cast.a, v);
  return (
    by >= 0 &&
    /^(?:strike|airstrike|attack|bombing|shelling|raid|bombardment|offensive|assault)$/.test(cast.a.lemma[by]!)
  );
};

const isPerson = (cast: Cast, token: number): boolean =>
  token >= 0 && actorsOf(cast, token).some(x => /^(?:person|people)$/.test(cast.actors[x]!.kind) && !isGroup(cast, x));

/** “recognise the rebels”, “the Kurds”: peoples are recognised as states are */
const isGroup = (cast: Cast, x: number): boolean => cast.actors[x]!.kind === 'people' && cast.actors[x]!.named;
