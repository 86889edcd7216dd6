/** Prefixes that stay with their word in UD English EWT: "anti-war" is one token, "well-known" is three. */
export const prefixes = new Set(
  `anti non pre post pro ex mid co re multi neo semi sub over under counter socio psycho intra inter ultra e un de
  extra macro micro mini quasi pan trans geo bio eco cyber afro sino anglo franco`.split(/\s+/),
);

/** Written as one word, two tokens: "cannot" is "can" "not"; the number is where the second begins. */
export const fused = new Map<string, number>([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['werent', 4],
  ['arent', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['wont', 2],
  ['cant', 2],
]);

/** After an apostrophe: "it's", "they'll". */
export const clitics = new Set(['s', 'm', 'd', 'll', 're', 've']);

/** Begin with an apostrophe and are whole: "'em", "'til". */
export const clipped = new Set(['em', 'til', 'cause', 'n', 'bout', 'tis', 'twas', 'round']);

/** Written onto a number and split from it: "5km", "10pm", "$3bn". */
export const units = new Set(
  `k m mm b bn t tn tr km kg cm ft lb lbs oz mi mph kph kw mw gw kwh mwh hr hrs yr yrs min mins sec secs am pm a.m p.m
  mb gb tb ghz mhz hz mg ml persons`.split(/\s+/),
);

/** Endings that make "word.word" one token. */
export const domains = new Set(
  `com org net gov edu mil int info biz io co uk us eu ru de fr cn jp in ua il sy ir tv me doc docx xls xlsx pdf txt html
  htm jpg png gif ppt zip exe url js`.split(/\s+/),
);

export const emoticons = [
  ...[
    ':)',
    ':(',
    ':D',
    ':P',
    ':p',
    ':/',
    ':|',
    ';)',
    ';D',
    '=)',
    '(:',
    ':-)',
    ':-(',
    ':-D',
    ':-P',
    ';-)',
    ':-/',
    '^_^',
  ],
  ...['<3', ":'(", 'xD', 'XD', ':o', ':O', '=(', '=D', '-_-', 'o_O'],
];
