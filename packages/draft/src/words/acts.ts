// Nouns that name an act, and the verb that does it: “the release of prisoners” → Release prisoners.
const nouns = `
release:release withdrawal:withdraw lifting:lift removal:remove return:return reduction:reduce suspension:suspend
resumption:resume halt:halt end:end freeze:freeze destruction:destroy dismantling:dismantle dismantlement:dismantle
evacuation:evacuate implementation:carry~out recognition:recognise ratification:ratify payment:pay delivery:deliver
deployment:deploy disarmament:disarm surrender:surrender opening:open reopening:reopen closure:close inspection:allow~inspection
restoration:restore extension:extend renewal:renew signing:sign signature:sign establishment:establish creation:create
formation:form resignation:resign departure:leave extradition:extradite exchange:exchange cessation:end transfer:transfer
construction:build filling:fill publication:publish approval:approve acceptance:accept abolition:abolish repeal:repeal
repatriation:repatriate demilitarisation:demilitarise demilitarization:demilitarise division:divide partition:partition
easing:ease relaxation:relax increase:increase cut:cut provision:provide protection:protect compensation:compensate
demolition:demolish liberation:free unfreezing:unfreeze abandonment:abandon dismissal:dismiss renunciation:renounce
decommissioning:decommission evacuations:evacuate mobilisation:mobilise demobilisation:demobilise intervention:intervene reinstatement:reinstate
cancellation:cancel revocation:revoke imposition:impose appointment:appoint postponement:postpone delimitation:define enforcement:enforce
repair:repair supply:supply transport:transport search:search review:review arrest:arrest rescue:rescue purchase:purchase import:import
export:export trial:try sale:sell renovation:repair reconstruction:rebuild pursuance:pursue capitulation:capitulate disclosure:disclose prosecution:prosecute investigation:investigate dissolution:dissolve annexation:annex adoption:adopt enactment:enact retention:keep rehiring:rehire expulsion:expel invasion:invade boycott:boycott
start:start termination:terminate clarification:clarify restriction:restrict intensification:step~up amendment:amend amendments:amend revision:revise revisions:revise modification:modify modifications:modify alteration:alter alterations:alter
`;

// Nouns for something one lets happen, grants or holds.
const light = `
land:give clarity:give layoffs:make lay-offs:make access:allow passage:allow entry:allow visits:allow inspections:allow transit:allow raise:grant increase:grant increases:grant cuts:make contribution:make contributions:make demand:accept demands:accept request:accept requests:accept rises:grant pay:grant
autonomy:grant independence:grant amnesty:grant asylum:grant concessions:make concession:make apology:make ceasefire:observe
cease-fire:observe truce:observe talks:hold negotiations:hold elections:hold election:hold referendum:hold vote:hold
guarantees:give guarantee:give assurances:give assurance:give money:give aid:give troops:send observers:accept monitors:accept
step:take steps:take measures:take measure:take action:take actions:take statement:make statements:make gesture:make gestures:make
offer:make offers:make proposal:make opinion:give answer:give reply:give explanation:give timetable:give promise:give pledge:give
improvements:make improvement:make tax:impose taxes:impose levy:impose credits:give credit:give meeting:hold summit:hold inquiry:hold corridor:open corridors:open sanctions:impose tariffs:impose
compromise:make decision:make restraint:show flexibility:show realism:show expertise:give assistance:give support:give
accord:accept contract:accept plan:accept deal:accept agreement:accept limits:accept involvement:accept police:accept
dollars:pay euros:pay pounds:pay ballot:hold ballots:hold polls:hold plebiscite:hold dialogue:hold treaty:accept pact:accept bargain:accept
terms:accept conditions:accept settlement:accept framework:accept draft:accept text:accept list:give reactor:supply weapons:supply fuel:supply
subsidies:pay compensation:pay reparations:pay wages:pay rights:grant status:grant citizenship:grant freedom:grant justice:grant protection:give
details:give data:give figures:give documents:give proofs:give records:give law:pass laws:pass statute:pass legislation:pass bill:pass marches:hold rallies:hold rally:hold march:hold contacts:make chance:give panel:set~up committee:set~up commission:set~up fund:set~up
moratorium:declare licences:grant licenses:grant permits:grant permit:grant permission:grant visas:grant exemption:grant exemptions:grant immunity:grant seat:grant
seats:grant mediator:accept inspectors:accept monitors:accept road:build pipeline:build fee:pay ransom:pay fine:pay petrol:supply gas:supply
discussion:hold discussions:hold assault:launch offensive:launch raid:launch operation:launch attack:launch sum:pay strike:call walkout:stage answers:give explanations:give safety:guarantee security:guarantee information:give evidence:give proof:give respect:show transparency:show help:give time:give
`;

const table = (source: string) =>
  new Map(
    source
      .trim()
      .split(/\s+/)
      .map(pair => pair.split(':').map(s => s.replaceAll('~', ' ')) as [string, string]),
  );

export const verbOfNoun: ReadonlyMap<string, string> = table(nouns);
export const lightVerbOf: ReadonlyMap<string, string> = table(light);

/** Nouns of saying, and the verb that says it: “a declaration that the well is dry”. */
export const utterances: ReadonlyMap<string, string> = table(`
declaration:declare announcement:announce acknowledgement:acknowledge acknowledgment:acknowledge admission:admit confirmation:confirm
`);

/** Nouns of what its doer does, and doing it: “the participation of the miners”, of the miners. */
export const ownDeeds: ReadonlyMap<string, string> = table(`
participation:take~part involvement:take~part consent:give~its~consent approval:give~its~approval support:give~its~support
cooperation:cooperate agreement:agree withdrawal:withdraw resignation:resign departure:leave
signature:sign permission:give~its~permission blessing:give~its~blessing assent:give~its~assent
`);

// What is refused of these is to take what another puts forward, not to put it forward oneself.
const refused = `
offer:accept offers:accept proposal:accept proposals:accept aid:accept money:accept guarantees:accept guarantee:accept promise:accept
sanctions:accept tariffs:accept tax:accept taxes:accept levy:accept improvements:accept improvement:accept statement:accept answer:accept decision:accept compromise:accept assurances:accept support:accept
law:accept laws:accept statute:accept legislation:accept bill:accept marches:accept rallies:accept march:accept rally:accept panel:accept committee:accept commission:accept
fund:accept moratorium:accept road:accept pipeline:accept mediator:accept seat:accept seats:accept
assistance:accept credits:accept timetable:accept conditions:accept terms:accept
`;
export const refusedVerbOf: ReadonlyMap<string, string> = table(refused);
