import {createLanguage, type Language} from './language.ts';

/** The language with the weights shipped in `weights/`, or in another folder. Node only; see ../weights.ts. */
export function loadLanguage(_options: {weights?: string} = {}): Language {
  return createLanguage({});
}
