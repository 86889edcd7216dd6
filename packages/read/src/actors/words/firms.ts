/** What only a firm or another body has: “Boeing's machinists”, “NorthLine shareholders”, “Kraft's shares”. */
export const bodily = new Set(
  `board boardroom shareholder stockholder investor director executive management workforce worker employee machinist
  engineer pilot mechanic union customer passenger supplier dealer creditor lender bondholder share factory plant warehouse
  refinery shipyard depot headquarters subsidiary chairman chairwoman ceo militant gunman delegate lawmaker`.split(
    /\s+/,
  ),
);

/** Of those, what it has one of, where a person would not. */
export const owned = new Set(
  'board boardroom management workforce headquarters chairman chairwoman ceo executive'.split(' '),
);

/** Bodies of a trade, by which a firm is described beside its name: “the carrier NorthLine”, “Ryanair, the airline”. */
export const trades = new Set(
  `company firm carrier airline operator maker manufacturer automaker carmaker planemaker brewer retailer supermarket chain
  bank lender insurer broker developer builder contractor utility producer miner driller supplier publisher broadcaster
  network platform startup giant conglomerate group shipper railway railroad union guild federation newspaper charity
  foundation party movement militia`.split(/\s+/),
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
  Telecom Telecommunications Logistics Freight Cargo Terminals Aerospace Aviation Aircraft Automotive Cement Breweries
  Dairies Fisheries Beverages Supermarkets Hotels Resorts Properties Estates Construction Engineering Software Networks
  Laboratories Healthcare Securities Financial Finance Insurance Ventures Investments Petroleum Utilities Retail`.split(
    /\s+/,
  ),
);
