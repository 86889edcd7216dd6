import type {Actor} from '@suasion/model';
import {trades} from './firms.ts';

export interface AgentNoun {
  /** what the noun alone makes an actor */
  kind: Actor['kind'];
  /** government: the state itself; organ: acts for the state named with it; leader, spokesman: a person who speaks for it */
  sort: 'government' | 'organ' | 'leader' | 'spokesman' | 'group';
}

const table: [AgentNoun['sort'], Actor['kind'], string][] = [
  [
    'government',
    'government',
    'government regime junta presidency administration authority leadership country nation republic',
  ],
  [
    'organ',
    'organisation',
    `army military troop soldier force navy police policeman policewoman officer warship aircraft helicopter tank jet
    warplane gunboat vessel paratrooper marine peacekeeper servicemember serviceman airforce battalion
    bulldozer commando gendarme parliament congress senate cabinet legislature assembly lawmaker legislator ministry
    court tribunal delegation inspector agent embassy consulate coastguard guard
    judiciary knesset duma politburo observer convoy bomber fighter-jet drone
    commission municipality council bank agency department bureau customs treasury`,
  ],
  [
    'leader',
    'person',
    `president premier chancellor minister king queen emperor prince princess sultan emir sheikh shah monarch pope
    secretary secretary-general leader ruler dictator chief commander general colonel marshal admiral governor mayor ambassador representative
    mediator coordinator commissioner senator congressman congresswoman congressperson chairman chairwoman chairperson
    chair director deputy speaker archbishop bishop cardinal ayatollah imam cleric mullah rabbi candidate nominee
    activist lawyer attorney economist analyst expert professor spokesperson vice-president undersecretary adviser
    advisor aide founder head ceo executive manager owner author journalist reporter editor correspondent warlord
    strongman incumbent autocrat tycoon billionaire magnate statesman captain lieutenant major sergeant lawmaker mp envoy negotiator diplomat delegate foreman superintendent inspector-general councillor alderman whip
    rapporteur counsel judge justice prosecutor dissident physicist historian scientist doctor economist`,
  ],
  ['spokesman', 'person', 'spokesman spokeswoman spokesperson official source witness insider'],
  [
    'group',
    'armed-group',
    `rebel guerrilla insurgent militant militia militiaman fighter gunman extremist terrorist separatist paramilitary
    jihadist bomber attacker assailant guerilla faction kidnapper hijacker sniper mercenary warlord partisan islamist
    fundamentalist hacker pirate cartel gang`,
  ],
  [
    'group',
    'organisation',
    `party union company firm group organization organisation movement opposition coalition alliance front association
    federation bloc newspaper network station magazine corporation manufacturer employer management board council
    committee agency charity hospital university church airline refinery utility developer landlord bank supplier
    operator owner contractor club league institute foundation watchdog campaign school
    cooperative co-operative consortium conglomerate secretariat regulator ombudsman broadcaster publisher carrier retailer brewer insurer lender
    guild brotherhood caucus lobby chamber synod diocese congregation orchestra museum brewery distillery commune prefecture canton county city town
    brand brigade squad landlord employer trust fund processor producer exporter start-up startup carmaker automaker planemaker shipbuilder syndicate subcontractor`,
  ],
  [
    'group',
    'people',
    `villager resident civilian refugee protester demonstrator student worker farmer striker teacher miner doctor nurse
    driver citizen people community tribe youth youngster woman man child family prisoner detainee inmate hostage
    journalist activist supporter voter settler migrant immigrant exile worshipper pilgrim tribesman herder fisherman peasant
    crowd public population minority majority national nationalist intellectual priest cleric monk nun lawyer
    physician dissident loyalist employee trader businessman tourist passenger victim alien squatter parent pupil
    indigenous tenant customer consumer environmentalist irrigator grower rancher dockworker trucker pilot elder
    inhabitant orphan militiaman evacuee deportee veteran shepherd candidate politician mourner rioter looter
    relative kin widow mother father mom dad sister brother daughter son grandmother grandfather grandparent grandson granddaughter grandchild wife husband spouse uncle aunt nephew niece cousin fiancé fiancée girlfriend boyfriend survivor bereaved
    staff crew personnel workforce cleaner janitor caretaker porter docker longshoreman stevedore machinist engineer
    technician clerk postman teamster seafarer sailor skipper trawlerman fisher herdsman nomad islander townspeople
    lecturer academic midwife paramedic firefighter miner steelworker autoworker metalworker railwayman trackworker
    household housekeeper carer caregiver nanny baker chef waiter signaller signalman conductor attendant courier rider cabbie actor writer screenwriter performer musician
    smallholder cultivator landowner planter logger hunter boatman ferryman merchant shopkeeper vendor stallholder
    pensioner veteran reservist conscript volunteer believer congregant parishioner faithful commuter motorist taxpayer
    householder leaseholder homeowner neighbour commissioner nominee backbencher defector moderate hardliner conservative
    liberal reformist royalist monarchist unionist republican separatist autonomist federalist
    conservationist referee umpire curator collector fan commoner postmaster sub-postmaster skipper keeper picker weaver steward picket picketer organiser organizer
    athlete footballer cricketer cyclist jockey coach headteacher headmaster surgeon researcher
    advocate campaigner member partner ally neighbor neighbour creditor donor investor shareholder player negotiator`,
  ],
];

/** Nouns that name someone who can act, by lemma; the first line of the table to name one wins. */
export const agentNouns: ReadonlyMap<string, AgentNoun> = (() => {
  const out = new Map<string, AgentNoun>();
  for (const [sort, kind, words] of table)
    for (const w of words.split(/\s+/)) if (!out.has(w)) out.set(w, {kind, sort});
  for (const w of trades) if (!out.has(w)) out.set(w, {kind: 'organisation', sort: 'group'});
  return out;
})();

/** Offices whose holder speaks for the state, organisation or group named with them. */
export const speakingRoles = new Set(
  `president premier chancellor minister king queen emperor prince sultan emir sheikh pope secretary secretary-general
  leader ruler dictator chief commander general ambassador representative envoy mediator coordinator commissioner
  spokesman spokeswoman spokesperson official negotiator governor mayor chairman chairwoman chairperson chair head
  undersecretary vice-president diplomat delegate ceo director speaker junta officer colonel marshal admiral deputy
  manager coordinator ayatollah executive prime`.split(/\s+/),
);

/** Titles before a name that are part of the address, not an office. */
export const honorifics = new Set(
  'mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend fr father hon sheikh sheik imam ayatollah mullah'.split(
    ' ',
  ),
);

/** An office that belongs to one state unless another is named. */
export const officeCountry: {readonly [role: string]: string} = {
  'secretary of state': 'US',
  'secretary of defense': 'US',
  'defense secretary': 'US',
  'treasury secretary': 'US',
  'attorney general': 'US',
  'national security adviser': 'US',
  'national security advisor': 'US',
  'foreign secretary': 'GB',
  'home secretary': 'GB',
  taoiseach: 'IE',
  ayatollah: 'IR',
  'secretary general': 'united-nations',
  'secretary-general': 'united-nations',
  pope: 'VA',
};

/** Who of a body speaks for it as it does itself: “the union's negotiators”, “Cadbury's board”, “its members”. */
export const cadres = new Set(
  `board management leadership secretariat negotiator delegation member leader official executive boss commander delegate
  representative director manager team camp side lawyer chief spokesman headquarters committee politburo`.split(/\s+/),
);

/** Bodies that stand before an office without a name: “army chief”, “union leaders”, “the company's lawyers”. */
export const bodiesBefore = new Set(
  `army military navy police rebel guerrilla insurgent separatist militia union party opposition company firm airline
  bank ministry council government coalition alliance movement group federation association city`.split(/\s+/),
);

/** Verbs whose subject speaks for their object: “X, who leads Y”, “Y, chaired by X”. */
export const heading = new Set('lead head chair command run represent govern rule found direct'.split(' '));

/** Offices by which a report calls someone it has named before without it. */
export const unnamedOffices = new Set(
  `president premier chancellor minister king queen emperor prince sultan emir pope secretary-general secretary governor
  mayor senator general commander colonel admiral marshal archbishop bishop cardinal ambassador envoy mediator negotiator
  chairman chairwoman chief leader dictator ruler strongman incumbent autocrat tycoon billionaire magnate statesman spokesman spokeswoman diplomat lawmaker congressman congresswoman`.split(
    /\s+/,
  ),
);
