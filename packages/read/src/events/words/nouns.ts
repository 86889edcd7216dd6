/** Classes of nouns that decide what a verb does: imposing a curfew is one thing, imposing sanctions another. */
const table = {
  aid: 'aid assistance relief supply food medicine medication loan grant money fund funding shelter blanket donation help support equipment goods intelligence training subsidy bailout credit ration vaccine tent wheat rice grain fuel generator scholarship $ € £ dollar euro million billion shipment rescue package material subsidy technology expertise',
  arms: 'weapon arms arm missile ammunition munition rocket warhead rifle tank jet fighter-jet drone warhead arsenal stockpile helicopter gunship howitzer',
  asylum: 'asylum refuge sanctuary visa citizenship residency haven',
  force:
    'troop soldier force army military navy warship destroyer aircraft-carrier carrier tank fighter squadron battalion brigade regiment reservist unit contingent artillery aircraft fleet submarine police guard division helicopter marine paratrooper militia reinforcement convoy armor personnel officer',
  peacekeeper:
    'peacekeeper peacekeeping peace-keeping unprofor unifil blue-helmet monitor observer inspector inspection mission',
  monitor: 'monitor observer inspector inspection mission team investigator verification access',
  talks:
    'talk negotiation meeting summit discussion consultation dialogue conference session round mediation conversation interview contact visit parley hearing workshop gathering effort',
  agreement:
    'agreement treaty accord pact deal memorandum contract convention protocol settlement declaration compact partnership understanding communique resolution',
  truce:
    'ceasefire cease-fire truce armistice fire hostility fighting offensive bombing bombardment shelling airstrike attack war violence operation moratorium pause lull',
  sanction: 'sanction embargo boycott tariff duty penalty restriction quota ban freeze measure levy',
  restriction:
    'curfew ban restriction emergency martial censorship blackout limit limitation control prohibition quota rule law checkpoint closure crackdown measure lockdown moratorium blockade siege',
  barrier:
    'border crossing checkpoint airport port airspace road route corridor strait embassy consulate gate office school mosque',
  relations:
    'relation tie link contact cooperation diplomatic diplomacy alliance partnership membership friendship recognition',
  envoy:
    'ambassador envoy diplomat attache attaché consul delegation mission staff representative minister delegate negotiator official charge',
  offer: 'offer overture',
  scathing: 'scathing verbal stinging blistering scornful personal extraordinary rhetorical',
  legal: 'legal',
  ceasefire: 'ceasefire cease-fire truce armistice',
  shield: 'shield',
  arrest: 'arrest detention warrant',
  refugee: 'refugee migrant asylum-seeker evacuee',
  permission:
    'permission approval authorization authorisation citizenship waiver extension exemption request leave status licence license',
  peacekeeping: 'peacekeeper peacekeeping peace-keeping unprofor unifil blue-helmet',
  demand: 'demand condition request call appeal plea term ultimatum reform wish proposal',
  proposal:
    'proposal offer plan invitation call appeal request demand idea suggestion formula bid initiative mediation compromise term condition draft resolution deal agreement claim allegation charge accusation report talk ultimatum recommendation petition motion amendment bill notion',
  prisoner:
    'prisoner hostage detainee captive inmate soldier crew body remains dissident journalist convict pow suspect activist national citizen pilot sailor',
  person:
    'man woman people person leader activist protester demonstrator opponent dissident journalist member suspect militant rebel civilian supporter student worker refugee official politician minister lawyer critic candidate cleric fighter resident driver family doctor priest writer blogger editor reporter youth youngster farmer immigrant migrant alien',
  protest:
    'protest rally demonstration march strike sit-in walkout vigil riot boycott picket stoppage hunger blockade slowdown parade procession campaign uprising',
  road: 'road street highway bridge traffic railway entrance access airport port rail border route transport intersection motorway track square',
  property:
    'home house building property office asset account farm land crop shop store vehicle ship vessel factory boat cargo passport document company headquarters computer site village mosque church',
  territory:
    'town city village territory area land region province island base hill stronghold outpost airport position district hill camp checkpoint crossing valley district neighborhood capital airport ground post field target facility neighbourhood',
  attack:
    'attack assault offensive strike airstrike raid bombing shelling bombardment missile rocket bomb grenade mortar artillery invasion incursion warfare ambush campaign fire salvo barrage operation sortie shot gunfire explosive teargas gas suicide stone bottle brick',
  riot: 'cannon baton truncheon teargas gas force bullet stun',
  street: 'street',
  politician:
    'party candidate opposition newspaper magazine station channel website group organization organisation movement union publication ngo parliament media press broadcaster demonstration gathering rally assembly protest',
  support:
    'support backing solidarity sympathy condolence gratitude confidence appreciation admiration thanks condolences regret apology praise sorrow satisfaction approval endorsement trust',
  disapproval:
    'concern outrage anger dismay disappointment alarm criticism condemnation displeasure anxiety worry objection complaint suspicion shock indignation opposition regret lawsuit suit grievance fear',
  reform:
    'reform change election referendum constitution democracy right freedom autonomy independence amnesty liberty vote poll power-sharing legislation',
  investigation:
    'audit investigation inquiry probe enquiry case charge proceeding lawsuit suit complaint indictment protest',
  exercise: 'exercise maneuver manoeuvre drill game patrol operation project venture program programme research',
  info: 'information intelligence evidence data expertise technology detail file experience',
  pardon: 'pardon amnesty clemency reprieve immunity',
  deadline: 'deadline ultimatum warning',
  alert: 'alert readiness standby guard security patrol presence defense defence strength border',
  power: 'power office presidency post position premiership government candidacy leadership',
  ties: 'tie relation relationship link embassy mission',
  law: 'law ban agreement treaty accord resolution rule order norm ceasefire cease-fire truce obligation curfew sanction embargo commitment convention pledge promise constitution right deadline',
} as const;

export type NounClass = keyof typeof table;

const classes = new Map<string, NounClass[]>();
for (const [name, words] of Object.entries(table) as [NounClass, string][])
  for (const w of words.split(' ')) {
    const list = classes.get(w) ?? [];
    if (!list.includes(name)) list.push(name);
    classes.set(w, list);
  }

export const classesOf = (lemma: string): readonly NounClass[] =>
  classes.get(lemma) ?? classes.get(lemma.replace(/s$/, '')) ?? [];
