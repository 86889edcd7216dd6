import type {NounClass} from './nouns.ts';

export type EventType =
  | 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST' | 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST'
  | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT'; // biome-ignore format: a list

/** One way a verb is an event: every condition that is given must hold; the first rule of a verb that fits wins. */
export interface VerbRule {
  type: EventType;
  /** what it acts on: a class of noun, among its object, or in the passive its subject */
  object?: NounClass[];
  /** words that must stand with the verb: particles and prepositions */
  with?: string[];
  /** needs an object that is an actor */
  actor?: boolean;
  /** needs no object at all */
  alone?: boolean;
  /** tried before all rules that are not, on whatever noun in the object's phrase */
  first?: boolean;
  /** needs an object, whatever it is */
  acted?: boolean;
  /** needs a clause as complement: to …, that … */
  clause?: boolean;
  /** needs one with “to” */
  infinitive?: boolean;
}

/**
 * One line per rule: TYPE [conditions] verbs. Conditions: `=class,class` what it acts on, `+word,word` particle or
 * preposition, `@` an object that is an actor, `#` any object, `.` no object, `>` a clause,
 * `>to` one with “to”. Verbs by lemma. `!` tries a rule before all others. Rules of one verb are tried
 * in the order of the lines, those without condition last whatever their place.
 */
const lines = `
REJECT =proposal,demand reject dismiss spurn rebuff refuse decline resist shrug ignore snub disregard scorn disdain veto brush block oppose rule defeat shun
REJECT +down turn vote knock
REJECT +out rule
ASSAULT =ceasefire violate break breach
ASSAULT =shield use hold take
COERCE =arrest order announce make issue
REJECT =law violate breach defy flout break ignore disregard contravene
REJECT +on,from renege backtrack
REJECT =aid,asylum,barrier,reform deny refuse
REJECT reject refuse decline rebuff spurn veto oppose renege defy rescind abrogate repudiate disavow
REJECT =talks boycott skip snub shun
CONCEDE =investigation drop close abandon suspend
CONCEDE =permission grant give issue
CONCEDE =demand,reform accept grant meet concede accede enact
CONCEDE =concession make offer grant
AGREE =offer make extend present table submit put
CONCEDE +to accede bow yield capitulate succumb cave
CONCEDE +in give
CONCEDE +down back
CONCEDE =protest suspend end halt abandon cancel postpone stop drop
CONCEDE =protest +off call
CONCEDE =pardon grant give offer declare announce
CONCEDE =restriction lift ease relax shorten end remove loosen soften rescind revoke repeal scrap abolish cancel withdraw suspend
CONCEDE grant allow permit let concede relent capitulate yield acquiesce legalize legalise reinstate rehabilitate pardon commute exonerate amnesty
RETREAT =sanction lift ease relax end remove suspend waive drop reduce cut scrap cancel
RETREAT =sanction +back roll
RETREAT =truce declare observe honor honour halt suspend stop end cease order announce extend proclaim implement
SANCTION =monitor,peacekeeper,envoy withdraw recall
RETREAT =force withdraw pull redeploy remove recall evacuate demobilize demobilise
RETREAT =territory evacuate vacate abandon return cede leave relinquish surrender
RETREAT =arms dismantle destroy surrender scrap hand decommission eliminate
RETREAT =monitor,peacekeeper allow admit receive accept permit let readmit welcome
RETREAT =aid allow permit let admit
RETREAT =property,arms return restore
RETREAT # +to return
RETREAT =prisoner release free return liberate repatriate exchange swap
RETREAT =barrier reopen open unblock
RETREAT =power relinquish leave quit transfer surrender hand
RETREAT +down step stand lay
RETREAT +aside step
RETREAT +out,back,from pull withdraw
RETREAT . withdraw resign surrender abdicate retreat disengage disarm leave
RETREAT free retreat resign demobilize demobilise disarm surrender disengage abdicate de-escalate release evacuate
ACCUSE =scathing launch mount lead deliver make unleash issue offer step
ACCUSE =legal launch take begin start bring pursue
ACCUSE =envoy summon
ACCUSE =investigation open launch begin file bring lodge start order initiate pursue submit conduct head lead join hold mount
ACCUSE =disapproval express voice file lodge raise convey register
ACCUSE =sanction +against call rally urge
ACCUSE +against rally
ACCUSE accuse condemn denounce criticize criticise blame decry deplore allege complain sue investigate probe indict convict slam lambaste rebuke assail chide reprimand fault dispute refute challenge censure castigate excoriate scold berate ridicule rap vilify lament bemoan implicate impeach
ACCUSE +guilty,liable,responsible find found hold declare
ACCUSE +with,over,about,of charge
ACCUSE @ blast hit suspect incriminate
ACCUSE > charge protest allege
THREATEN =deadline give set issue deliver
THREATEN threaten warn menace
REQUEST =demand,proposal issue make present submit renew reiterate repeat
REQUEST +for,on,upon call
REQUEST +for push press ask appeal lobby campaign plead beg petition argue
REQUEST +to appeal
REQUEST =aid,talks,reform,asylum,truce,peacekeeper,sanction,agreement seek request urge demand ask solicit
REQUEST >to ask press push invite tell encourage
REQUEST > insist beg plead recommend
REQUEST demand urge request appeal implore beseech exhort entreat petition beg insist pressure lobby
REQUEST @ invite press summon
PROTEST =protest go stage hold organize organise begin start launch continue join resume mount lead call attend declare
PROTEST +on,to,into,through march
PROTEST =street +to take
PROTEST =road block barricade obstruct occupy
PROTEST +out walk
PROTEST +against,over protest demonstrate rally march strike riot
PROTEST . demonstrate rally march protest strike riot picket converge
PROTEST demonstrate picket riot boycott protest strike-break
SANCTION =aid suspend halt cut stop reduce withhold freeze cancel end slash terminate block curtail discontinue trim
SANCTION =relations,ties cut sever break suspend freeze downgrade end reduce terminate halt
SANCTION =relations,ties,talks +off break cut call
REJECT =talks,agreement cancel
SANCTION =talks suspend halt break quit leave abandon postpone end stop
SANCTION =talks +out walk pull
SANCTION =sanction impose slap place tighten extend renew reimpose levy announce introduce enforce maintain
SANCTION =envoy expel recall withdraw eject
SANCTION =monitor expel eject withdraw
SANCTION =barrier close shut seal
SANCTION =agreement suspend annul quit abandon scrap terminate withdraw abrogate
SANCTION sanction embargo blacklist boycott ostracize
COERCE =restriction impose declare enforce proclaim tighten order extend introduce reimpose
COERCE =politician ban outlaw close shut suspend prohibit dissolve disperse prevent raid silence muzzle
COERCE =property seize confiscate demolish raze bulldoze search raid destroy freeze expropriate nationalize impound deface
COERCE +down crack clamp
COERCE =road,barrier blockade besiege seal
COERCE arrest detain jail imprison confiscate deport ban outlaw evict blockade besiege censor demolish raze deface hack sentence repress suppress disperse intimidate nationalize expropriate impound conscript banish exile extort harass quarantine
COERCE @ order expel forbid prohibit force compel capture prosecute charge evict bar prevent restrict
COERCE =person,prisoner seize round capture hold apprehend
ASSAULT =attack launch fire carry conduct mount unleash stage drop lob throw hurl plant detonate mount commit open begin resume step intensify escalate order claim
ASSAULT =riot +against,on use
ASSAULT =person shoot gun stab hang burn
ASSAULT =territory seize capture take retake overrun recapture storm attack invade occupy enter raid bomb shell strike hit pound target
ASSAULT =property burn torch destroy ransack loot bomb attack storm
ASSAULT +up,down,apart blow shoot gun
ASSAULT +on,upon,at,into fire shoot open
ASSAULT +out force drive
ASSAULT kill attack bomb shell shoot assassinate murder massacre torture beat rape kidnap abduct hijack beaten invade ambush wound injure slaughter bombard storm maim lynch execute stab behead slay raid overrun strafe annihilate gas fight clash battle skirmish firebomb explode detonate besiege assault butcher decapitate poison pillage plunder
ASSAULT @ strike hit target blast engage
MOBILIZE =force mobilize mobilise deploy mass send dispatch move position station strengthen reinforce amass build concentrate bolster rush increase redeploy send assemble gather boost ready
MOBILIZE =alert place put raise heighten boost tighten remain strengthen beef increase step
MOBILIZE =arms deploy test station install position
MOBILIZE +on +alert
MOBILIZE mobilize mobilise
AID ! =peacekeeping send deploy dispatch provide contribute commit add
AID ! =refugee open
AID =aid,arms receive get obtain acquire
AID =aid,refugee spend announce increase raise fly commit release
AID =peacekeeper send deploy dispatch provide contribute
AID =aid provide give send donate deliver grant supply ship airlift offer lend distribute extend contribute allocate bring rush pledge dispatch transfer earmark channel pour hand
AID =arms supply provide give send deliver ship
AID =asylum grant give offer provide
AID =barrier +to open
AID =prisoner,person evacuate rescue shelter feed treat accommodate airlift resettle
AID donate rescue airlift shelter finance fund subsidize subsidise bankroll evacuate
AID =refugee host accept admit welcome take receive
AID @ arm train feed equip help assist aid protect supply
COOPERATE =exercise hold perform launch conduct begin stage carry undertake start
COOPERATE +with,together work
COOPERATE =info,aid share exchange trade swap pool
COOPERATE =force join
COOPERATE =prisoner,person extradite transfer
COOPERATE cooperate co-operate collaborate extradite coordinate team partner
CONSULT =talks hold open resume begin attend conduct start launch host continue conclude join mediate chair convene have lead return finish arrange wrap reopen restart
CONSULT +with talk meet confer negotiate consult speak discuss huddle sit
CONSULT . +for,to return arrive travel fly go come head
CONSULT @ call meet visit host telephone phone receive consult tour brief see welcome greet
CONSULT meet negotiate confer consult mediate visit host convene parley broker
SUPPORT =agreement sign ratify initial conclude finalize approve adopt seal ink
SUPPORT =ties,relations restore establish upgrade normalize normalise renew resume improve strengthen forge build deepen
SUPPORT =support express offer voice reaffirm extend convey pledge declare reiterate lend
SUPPORT praise hail commend applaud congratulate thank apologize apologise forgive endorse laud salute recognize recognise support back defend welcome honor honour ratify side sympathize sympathise reaffirm vouch champion acclaim extol compliment approve
AGREE =agreement,truce reach strike negotiate conclude secure clinch hammer
SUPPORT =proposal,agreement,truce welcome
AGREE =proposal,agreement,truce accept approve embrace adopt back
AGREE +to commit
AGREE > agree promise pledge vow offer consent undertake commit volunteer accept swear guarantee resolve decide plan intend propose
AID contribute
AGREE agree promise pledge consent acquiesce
`;

function parse(): Map<string, VerbRule[]> {
  const out = new Map<string, VerbRule[]>();
  const plain: [string, VerbRule][] = [];
  for (const line of lines.trim().split('\n')) {
    const [type, ...words] = line.split(' ') as [EventType, ...string[]];
    const rule: VerbRule = {type};
    const verbs: string[] = [];
    for (const w of words) {
      if (w.startsWith('=')) rule.object = w.slice(1).split(',') as NounClass[];
      else if (w.startsWith('+')) rule.with = w.slice(1).split(',');
      else if (w === '@') rule.actor = true;
      else if (w === '.') rule.alone = true;
      else if (w === '!') rule.first = true;
      else if (w === '#') rule.acted = true;
      else if (w === '>') rule.clause = true;
      else if (w === '>to') rule.infinitive = true;
      else verbs.push(w);
    }
    const bare =
      !rule.object && !rule.with && !rule.actor && !rule.alone && !rule.acted && !rule.clause && !rule.infinitive;
    for (const v of verbs) {
      if (bare) plain.push([v, rule]);
      else out.set(v, [...(out.get(v) ?? []), rule]);
    }
  }
  for (const [v, rule] of plain) out.set(v, [...(out.get(v) ?? []), rule]);
  return out;
}

/** Rules by verb lemma. */
export const verbRules: ReadonlyMap<string, readonly VerbRule[]> = parse();
