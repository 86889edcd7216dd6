/** The nonce of this page, which the server wrote into it: what may add styles to the page carries it. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
