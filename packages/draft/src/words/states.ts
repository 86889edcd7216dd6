// What a condition says of a thing or of people, and what somebody would have done for it to be so.

/** What goes on until somebody ends it. */
export const goingOn =
  '(?:strikes?|walkouts?|stoppages?|boycotts?|blockades?|sieges?|occupation|sit-ins?|lock-?outs?|embargo(?:es)?|sanctions|curfew|shelling|bombing|bombardment|raids?|attacks?|incursions?|fighting|hostilities|violence|operations?|offensive|flights|overflights|exercises|drills|patrols|tests|protests?|demonstrations?|threats?|rocket fire|construction|drilling|logging|fishing)';

/** What is laid on somebody until it is taken off. */
export const laidOn =
  '(?:bans?|embargo(?:es)?|blockades?|sieges?|sanctions|tariffs?|curfew|quotas?|levy|levies|duties|curbs?|restrictions?|state of emergency|martial law|freeze|injunctions?|orders?)';

/** What can be shut. */
export const shut =
  '(?:borders?|crossings?|roads?|bridges?|ports?|airports?|gates?|valves?|pipelines?|straits?|corridors?|airspace|canals?|rails?|railways?|schools?|mines?|plants?|terminals?|sluices?|locks?|taps?|routes?)';

/** Where those are who have not been let go. */
export const captive =
  '(?:in (?:prison|jail|custody|detention|captivity|chains|cells?|(?:its|their|his|her) (?:hands|prisons|jails))|behind bars|under (?:house )?arrest|locked up|detained|jailed|imprisoned|held (?:captive|hostage|prisoner))';
