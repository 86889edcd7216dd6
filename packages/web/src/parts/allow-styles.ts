import {styleNonce} from '../core/nonce.ts';

const id = '__________cytoscape_stylesheet';

/**
 * Lets two libraries style the page under its policy: cytoscape's one rule is put in with the page's nonce before it tries
 * itself, and what locks the page behind a dialog is told the nonce by the name it looks for.
 */
export function allowStyles(): void {
  const nonce = styleNonce();
  Object.assign(globalThis, {__webpack_nonce__: nonce});
  const style = document.createElement('style');
  style.id = id;
  style.nonce = nonce;
  style.textContent = '.__________cytoscape_container { position: relative; }';
  document.head.prepend(style);
}
