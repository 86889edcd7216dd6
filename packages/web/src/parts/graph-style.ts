import {styleNonce} from '../core/nonce.ts';

const id = '__________cytoscape_stylesheet';

/** Puts cytoscape's one rule into the page with the page's nonce; its own attempt would be refused. */
export function allowGraphs(): void {
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.nonce = styleNonce();
  style.textContent = '.__________cytoscape_container { position: relative; }';
  document.head.prepend(style);
}
