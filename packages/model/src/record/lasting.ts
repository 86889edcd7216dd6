const goesOn = /\b(?:continu|persist|remain|stay|carry on|carrie[sd] on|go(?:es)? on|went on)(?:s|es|ed|ing|e)?\b/i;

/**
 * Of an order told as “the strike would persist until both sign”: whether `then` goes on today and ends with what comes
 * first, rather than begins. `between` stands between the two.
 */
export const lastsUntil = (then: string, between: string): boolean =>
  /^[\s,]*(?:until|till)\b/.test(between) && goesOn.test(then);
