import {readWeights} from '../weights.ts';
import {createLanguage, type Language, type LanguageWeights, languageLayers} from './language.ts';

/** The language with the weights shipped in `weights/`, or in another folder. Node only; see ../weights.ts. */
export function loadLanguage(options: {weights?: string} = {}): Language {
  const layers = languageLayers.map(layer => [layer, readWeights(layer, options.weights)] as const);
  return createLanguage(Object.fromEntries(layers) as LanguageWeights);
}
