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
capitulation:capitulate disclosure:disclose prosecution:prosecute investigation:investigate dissolution:dissolve annexation:annex invasion:invade boycott:boycott
`;

// Nouns for something one lets happen, grants or holds.
const light = `
access:allow passage:allow entry:allow visits:allow inspections:allow transit:allow raise:grant increase:grant rises:grant pay:grant
autonomy:grant independence:grant amnesty:grant asylum:grant concessions:make concession:make apology:make ceasefire:observe
cease-fire:observe truce:observe talks:hold negotiations:hold elections:hold election:hold referendum:hold vote:hold
guarantees:give guarantee:give assurances:give assurance:give money:give aid:give troops:send observers:accept monitors:accept
step:take steps:take measures:take measure:take action:take actions:take statement:make statements:make gesture:make gestures:make
offer:make offers:make proposal:make opinion:give answer:give reply:give explanation:give timetable:give promise:give pledge:give
credits:give credit:give meeting:hold summit:hold inquiry:hold corridor:open corridors:open sanctions:impose tariffs:impose
compromise:make decision:make restraint:show flexibility:show realism:show expertise:give assistance:give support:give
accord:accept contract:accept plan:accept deal:accept agreement:accept limits:accept involvement:accept police:accept
dollars:pay euros:pay pounds:pay
`;

const table = (source: string) =>
  new Map(
    source
      .trim()
      .split(/\s+/)
      .map(pair => pair.split(':').map(s => s.replace('~', ' ')) as [string, string]),
  );

export const verbOfNoun: ReadonlyMap<string, string> = table(nouns);
export const lightVerbOf: ReadonlyMap<string, string> = table(light);

// Past participles that do not end in -ed.
const participles = `
sent:send built:build held:hold kept:keep paid:pay brought:bring taken:take given:give withdrawn:withdraw made:make cut:cut put:put
let:let sold:sell told:tell found:find bought:buy thrown:throw shown:show written:write chosen:choose frozen:freeze spoken:speak
forgiven:forgive driven:drive torn:tear struck:strike laid:lay understood:understand freed:free broken:break drawn:draw shut:shut met:meet left:leave begun:begin won:win rebuilt:rebuild undone:undo
`;
export const verbOfParticiple: ReadonlyMap<string, string> = table(participles);
