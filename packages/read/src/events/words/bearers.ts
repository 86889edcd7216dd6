/** Who can ask and be asked though the word names an office or a place rather than a person: “a councillor”, “the town”. By lemma. */
export const bearers: ReadonlySet<string> = new Set(
  `councillor councilman alderman ombudsman ombudswoman coroner auditor regulator arbiter arbitrator scholar academic clergy clergyman
  corps boss midwife paramedic firefighter lecturer technician engineer pensioner survivor relative carer neighbour campaigner
  state island town city province region village county district commune capital body chamber tribunal presidency household
  authority watchdog inspectorate suitor bidder buyer predator lender landlady
  conservative liberal socialist communist democrat republican moderate hardliner backbencher`.split(/\s+/),
);

/** Firms and people of whom an adjective only says where they are from: “the American suitor” is not the United States. By lemma. */
export const privates: ReadonlySet<string> = new Set(
  'suitor bidder buyer predator lender insurer carmaker giant broker trader retailer'.split(' '),
);

/** Houses of a trade, which ask and are asked as firms are: “wants the mill to reopen”. By lemma. */
export const establishments: ReadonlySet<string> = new Set(
  `mill factory quarry mine colliery smelter foundry refinery brewery distillery bakery dairy cannery tannery sawmill shipyard dockyard farm
  vineyard winery hotel hostel restaurant pub casino theatre theater gallery museum zoo library clinic hospice surgery pharmacy
  laboratory studio nursery academy seminary monastery convent shop store supermarket garage laundry printer workshop co-op`.split(
    /\s+/,
  ),
);
