interface Template {
  name: string;
  about: string;
  yaml: (title: string) => string;
}

const head = (title: string) => `suasion: 1\ntitle: ${JSON.stringify(title)}\n`;

/** Where a model can begin: complete enough to be answered at once, small enough to be overwritten. */
export const templates: readonly Template[] = [
  {
    name: 'Two parties',
    about: 'Each can give way or hold out; each would rather the other gave way.',
    yaml: title => `${head(title)}
decisionMakers:
  first:
    name: First party
    options:
      yield: Give way
  second:
    name: Second party
    options:
      yield: Give way
statusQuo: []
outcomes:
  settlement: first.yield and second.yield
preferences:
  first:
    prioritized:
      - {that: second.yield, assumed: true}
      - {that: not first.yield, assumed: true}
  second:
    prioritized:
      - {that: first.yield, assumed: true}
      - {that: not second.yield, assumed: true}
`,
  },
  {
    name: 'Two parties and a patron',
    about: 'A third party can make its support for the second depend on what that one does.',
    yaml: title => `${head(title)}
decisionMakers:
  first:
    name: First party
    options:
      offer: Make an offer
  second:
    name: Second party
    options:
      accept: Accept a settlement
  patron:
    name: Patron of the second party
    options:
      press: Make its support depend on a settlement
statusQuo: []
ruledOut:
  - second.accept and not first.offer
outcomes:
  settlement: first.offer and second.accept
preferences:
  first:
    prioritized:
      - {that: settlement, assumed: true}
      - {that: not first.offer, assumed: true}
  second:
    prioritized:
      - {that: if patron.press and first.offer then second.accept, assumed: true}
      - {that: not second.accept, assumed: true}
      - {that: not patron.press, assumed: true}
  patron:
    prioritized:
      - {that: settlement, assumed: true}
      - {that: not patron.press, assumed: true}
`,
  },
  {
    name: 'A regulator, a firm and a community',
    about: 'An order can be modified; the firm delays, accepts or leaves; the community insists or not.',
    yaml: title => `${head(title)}
decisionMakers:
  regulator:
    name: Regulator
    options:
      modify: Modify the order
  firm:
    name: Firm
    options:
      delay: Delay
      accept: Accept the order
      leave: {does: Close the plant, irreversible: taken}
  community:
    name: Community
    options:
      insist: Insist on the order as it is
required:
  - exactlyOne(firm.delay, firm.accept, firm.leave)
sameState:
  - firm.leave
statusQuo: [firm.delay]
outcomes:
  settlement: firm.accept
preferences:
  regulator:
    prioritized:
      - {that: not firm.leave, assumed: true}
      - {that: firm.accept, assumed: true}
      - {that: not regulator.modify, assumed: true}
  firm:
    prioritized:
      - {that: if regulator.modify then firm.accept, assumed: true}
      - {that: not firm.leave, assumed: true}
      - {that: firm.delay, assumed: true}
  community:
    prioritized:
      - {that: not firm.leave, assumed: true}
      - {that: not regulator.modify, assumed: true}
      - {that: firm.accept, assumed: true}
`,
  },
];
