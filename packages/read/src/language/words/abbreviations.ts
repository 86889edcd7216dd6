/**
 * Words that keep their full stop, lower case, without it. `titles` are always followed by a name, so the stop never
 * ends a sentence; `dated` keep it only before a number ("No. 5", "Mar. 3" but "He said no."); `plain` may end one.
 */
export const titles = new Set(
  `mr mrs ms mx dr prof rev fr hon gov lt col gen sgt capt cmdr maj brig adm sen rep reps sens pres amb atty cpl pvt
  insp supt det st ste mt ft vs messrs mme mlle gens cols drs profs govs rt sr. spec`.split(/\s+/),
);

export const dated = new Set('no nos art arts fig figs pt pts vol vols p pp sec mar sat sun ch para'.split(' '));

export const plain = new Set(
  `jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri inc corp co ltd llc plc bros jr sr
  etc al cf viz approx dept est assn ave blvd rd hwy ext u.s u.k u.n e.u u.a.e d.c a.m p.m i.e e.g a.k.a p.s ph.d m.d
  b.a m.a m.s n.y l.a ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore
  pa tenn tex va vt wash wis wyo ala alta ont que tel esp incl govt intl natl univ lb lbs oz min mins hr hrs yr yrs
  mfg gal sq`.split(/\s+/),
);

/** Capitalised words that begin a sentence far more often than they continue a name: "in the U.S. The …". */
export const starters = new Set(
  `the a an this that these those he she it they we you i his her its their our my but and or so yet if when while
  although though because since after before as at by for from in on to with without there here what who why how
  where which however meanwhile also then still now once both some many most all no not one two three another other
  such according asked earlier last later until during under over despite instead several`.split(/\s+/),
);
