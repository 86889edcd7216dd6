/** What only a firm or another body has: “Boeing's machinists”, “NorthLine shareholders”, “Kraft's shares”. */
export const bodily = new Set(
  `board boardroom shareholder stockholder investor director executive management workforce worker employee machinist
  engineer pilot mechanic member union customer passenger supplier dealer creditor lender bondholder share factory plant warehouse
  refinery shipyard depot headquarters subsidiary chairman chairwoman ceo militant gunman delegate lawmaker`.split(
    /\s+/,
  ),
);

/** Of those, what it has one of, where a person would not. */
export const owned = new Set(
  'board boardroom management workforce headquarters chairman chairwoman ceo executive'.split(' '),
);

/** What one holds of a firm, and what is done to one: “a stake in”, “the takeover of”. */
export const holdings = new Set('stake stakes share shares shareholder shareholders shareholding'.split(' '));
export const deals = new Set(
  'takeover acquisition privatisation privatization subsidiary nationalisation nationalization'.split(' '),
);

/** Bodies of a trade, by which a firm is described beside its name: “the carrier NorthLine”, “Ryanair, the airline”. */
export const trades = new Set(
  `company firm carrier airline operator maker manufacturer automaker carmaker planemaker brewer retailer supermarket chain
  bank lender insurer broker developer builder contractor utility producer miner driller supplier publisher broadcaster
  network platform startup giant conglomerate group shipper railway railroad union guild federation newspaper charity
  foundation party movement militia processor exporter importer distributor wholesaler grower hauler haulier shipbuilder
  shipyard refiner smelter caterer agency trust fund club team league app website co-operative cooperative co-op syndicate`.split(
    /\s+/,
  ),
);

/** Words that begin the names of many bodies, so that one of them alone stands for none: “National”, “United”. */
export const commonBeginnings = new Set(
  `National International United General Federal Central Free New American European African Asian World Global Royal Social
  Democratic Republican Christian Islamic Muslim Jewish Catholic Public People Peoples Workers Labour Labor Supreme High
  Joint Special Northern Southern Eastern Western North South East West First Great Greater Save Air Bank Ministry
  Department Office House University`.split(/\s+/),
);

/** Last words of a firm's full name, which is called by the words before them. */
export const companyEndings = new Set(
  `Inc Corp Corporation Company Ltd Limited LLC Plc PLC Co Group Holdings Holding AG SA NV SE GmbH Foods Motors Airlines
  Airways Industries Technologies Energy Steel Systems Partners Pharmaceuticals Stores Brands Resources Minerals Ferries
  Lines Shipping Railways Rail Mills Mining Mines Metals Chemicals Electric Electronics Media Entertainment Pictures Studios
  Services Homes Water Transport Ports Harbours Solutions Rentals Housing Trains Buses Couriers Deliveries Farms Timber Pensions
  Capital Trust Agro Telecom Telecommunications Logistics Freight Cargo Terminals Aerospace Aviation Aircraft Automotive Cement Breweries
  Dairies Fisheries Beverages Supermarkets Hotels Resorts Properties Estates Construction Engineering Software Networks
  Laboratories Healthcare Securities Financial Finance Insurance Ventures Investments Petroleum Utilities Retail`.split(
    /\s+/,
  ),
);

/** What only a firm does: “Vertico, which employs …”, “Norbank lent …”. */
export const employers = new Set('employ lend manufacture insure outsource'.split(' '));

/** Last words of bodies that are not called by the first word of their names: “Boeing Machinists Union” is not Boeing. */
export const publicEndings = new Set(
  `Union Unions Association Federation Guild Brotherhood Confederation Congress Council Committee Commission Ministry Department
  Agency Authority Court Tribunal Parliament Assembly Senate House Party Front Movement League Alliance Coalition Army Navy
  Police Force Forces Government Administration University College School Institute Church Hospital Foundation Times Post
  News Tribune Herald Gazette Journal Star Observer Chronicle Board Office Bureau Service Society Club Network Project Act
  Accord Agreement Treaty Process Plan`.split(/\s+/),
);

/** Words for a firm of any trade. */
export const firmNouns = new Set(
  'company firm employer corporation contractor business conglomerate multinational start-up startup subcontractor'.split(
    ' ',
  ),
);

/** Words for a firm of one trade, or in one part: which firm they mean is told by how it was called, or by there being only one. */
export const tradeNouns = new Set(
  `operator landlord developer airline refinery utility carrier retailer processor publisher broadcaster lender insurer brewer supplier
  manufacturer automaker carmaker planemaker shipbuilder miner driller owner bank fund provider platform app chain
  producer exporter importer distributor agency builder group`.split(/\s+/),
);

/** Bodies of which a report on one dispute seldom means more than one. */
export const bodyKinds = new Set(
  `union association federation party bank airline club trust council regulator fund university hospital company refinery
  network newspaper institute foundation league alliance coalition movement`.split(/\s+/),
);
