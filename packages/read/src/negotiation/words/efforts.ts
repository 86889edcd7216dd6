/** To work for something, by the lemma of the verb that may take “to”. */
export const working = /^(?:call|press|pressure|push|lobby|petition|campaign|agitate|crusade)$/;
/** To find fault with what is put forward, which refuses it. By lemma. */
export const condemning = /^(?:condemn|denounce|decry|deplore)$/;
/** What is put forward and can be turned down by finding fault with it; not a deed done. By lemma. */
export const proposed =
  /^(?:proposal|plan|bill|agreement|deal|accord|pact|memorandum|treaty|draft|amendment|measure|legislation|initiative|offer|scheme|resolution|motion|nomination|appointment|reform|law|merger|bid|takeover|budget)$/;
/** To be for something, or to work for it. By lemma. */
export const favouring = /^(?:back|champion|push)$/;
/** What one can be for that is not there yet, beside deeds. By lemma. */
export const wishedFor =
  /^(?:zone|wall|tax|law|rule|levy|tariff|cap|quota|amnesty|sanction|curb|limit|pathway|boycott|strike)$/;
/** What one helps along by supporting it rather than asks for. By lemma. */
export const helpedAlong =
  /^(?:operation|effort|investigation|education|production|action|implementation|development|construction|campaign|innovation|agriculture|government|management|employment|research|resistance|insurgency|maintenance|performance|candidate|candidacy|immigration)$/;
