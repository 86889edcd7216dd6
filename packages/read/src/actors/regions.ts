import countries from 'world-countries';
import type {Cast} from './cast.ts';

const regions: {readonly [adjective: string]: string} = {
  African: 'Africa',
  Asian: 'Asia',
  European: 'Europe',
};
const regionOf = new Map(countries.map(c => [c.cca2 as string, c.region as string]));

/** “the Asian nation”: the one state of that part of the world the text names; -1 where it names none or several */
export function onlyStateOf(cast: Cast, adjective: string): number {
  const region = regions[adjective];
  if (!region) return -1;
  let one = -1;
  for (let i = 0; i < cast.actors.length; i++) {
    const {kind, country} = cast.actors[i]!;
    if (kind !== 'state' || !country || regionOf.get(country) !== region) continue;
    if (one >= 0) return -1;
    one = i;
  }
  return one;
}
