const list = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/));

/** Nouns behind “pay” that make it a noun too; none of them is what anybody pays. */
export const afterPay = list(
  `rise rises raise raises cut cuts offer offers talk talks parity deal deals dispute disputes freeze freezes increase
  increases hike hikes row rows round rounds review reviews restoration restraint bargaining equality inequality gap gaps packet packets
  scale scales structure structures level levels policy policies negotiation negotiations agreement agreements package
  packages ballot strike strikes grades bands day days demand justice uplift erosion squeeze cap caps`,
);
/** Words before “pay” that make it a noun where nothing hangs on it: “better pay”, “over pay”. */
export const beforePay = list(
  `better higher lower equal fair low poor good decent unequal more less over on about of in for with sick strike severance take-home basic holiday
  maternity overtime redundancy full back teachers nurses workers their our the 's '`,
);
/** What stands behind a “pay” on which nothing hangs. */
export const payEnds = list(
  `. , ; : ! ? ” " ’ ' and or but in by at from as since this next when while because if – — )`,
);
