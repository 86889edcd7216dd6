// How much an option says by its verb alone.
const light = `
give agree accept allow tell come stay stand find settle conclude report try show look hear work see get remain keep do make ask speak say think act move
hold carry respect protect live explain answer reply consider study examine weigh understand remember honour honor abide comply cooperate engage explore clarify ensure
help assist prepare listen wait proceed serve treat handle face seek pursue improve promote advance strengthen maintain preserve use provide go be let
`;
const turning = `
release free withdraw pull lift end halt stop suspend cancel freeze unfreeze drop cut sign ratify pass approve adopt repeal restore return reopen close shut
resume continue begin start launch impose raise lower send deploy bomb attack strike seize occupy annex recognise recognize resign join leave quit sell buy
build dismantle destroy disarm surrender hand dissolve expel extradite arrest free pardon block ban bar withhold veto appeal sue call name appoint guarantee
`;
const talking = `
talk meet discuss negotiate consult bargain sit attend mediate return~to~the~table resume~talks hold~talks hold~a~meeting
`;
const openings = (list: string) =>
  new RegExp(
    `^(?:${list
      .trim()
      .split(/\s+/)
      .map(w => w.replaceAll('~', ' '))
      .join('|')})\\b`,
    'i',
  );

/** What one does by or beside doing something else: give, keep, show, consider. */
export const lightActs = openings(light);
/** What changes how things stand: release, sign, lift, send. */
export const turns = openings(turning);
/** To talk about it. */
export const moots = openings(talking);
