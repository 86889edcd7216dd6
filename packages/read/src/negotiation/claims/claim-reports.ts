import {UPOS} from '../../tagset.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {
  accounts,
  airing,
  appointed,
  chargeNouns,
  evidence,
  grave,
  hearsay,
  inquiring,
  printing,
  shortcomings,
  unlawful,
  wrongNouns,
  wrongs,
} from '../words/claims.ts';
import {faults} from '../words/disparagement.ts';
import {chargeContent, isAnaphor} from './charges.ts';
import {clauseBelow, clauseFrom, clauseOf, gerundRun} from './claim-clauses.ts';
import {behindPhrase, withOwner} from './claim-denials.ts';
import type {Step} from './claim-silences.ts';
import {claimants, described, isMedium, mediaOf} from './claimants.ts';
import {cut} from './cut.ts';
import type {Found} from './found.ts';

/** What the verb at token v confirms: “acknowledged that”, “admitted crossing”, “the crossing was confirmed by” */
export function confirmed(r: Reading, v: number, step: Step): Found | null {
  const lemma = r.lemma(v);
  // “we acknowledge that we must do more” confirms nothing anybody said
  if (!r.passive(v) && !claimants(r, v).length) return null;
  const c = r.clauseAfter(v);
  // “acknowledged that its troops had crossed”; not “we acknowledge that we must do more”
  const granted =
    /^(?:acknowledge|concede)$/.test(lemma) &&
    c > v &&
    (r.modal(c) === null || (/^(?:can|could|ca)$/.test(r.modal(c)!) && r.negated(c))) &&
    !r.isQuoted(v) &&
    (/^(?:VBD|VBZ|VBN)$/.test(r.xposOf(v)) || (r.xposOf(v) === 'VBP' && /^NNP?S$/.test(r.xposOf(r.subjectOf(v)))));
  if (c > v && (lemma === 'confirm' || lemma === 'admit' || lemma === 'verify' || granted))
    return step('confirmed', overSubject(r, v, clauseBelow(r, c)));
  // “admitted crossing the border”, “admitted to having paid them”
  const doing = lemma === 'admit' && r.words[v + 1] === 'to' ? v + 2 : v + 1;
  if (/^(?:admit|acknowledge|concede)$/.test(lemma) && /^VBG$/.test(r.xposOf(doing))) {
    return step('confirmed', gerundRun(r, doing));
  }
  // “the crossing was confirmed by Asmara”
  const subject = r.passive(v) && lemma === 'confirm' && r.agents(v).length ? r.subjectOf(v) : -1;
  if (subject >= 0 && subject < v && r.actorAt(subject) === null) {
    const to = Math.min(r.hi[subject]!, r.firstHelper(v));
    const comma = r.words.slice(subject, to).indexOf(',');
    return step('confirmed', {from: r.lo[subject]!, to: comma > 0 ? subject + comma : to});
  }
  const object = r.kid(v, 'obj');
  if (object < v || appointed.test(r.a.lemma[object]!)) return null;
  if (isAnaphor(r, object)) return {...step('confirmed', chargeContent(r, object)), near: lemma === 'concede'};
  // “acknowledged the delay”
  const owned =
    wrongNouns.test(r.a.lemma[object]!) || faults.test(r.a.lemma[object]!) || shortcomings.test(r.a.lemma[object]!);
  return lemma === 'confirm' || (owned && !r.isQuoted(v))
    ? step('confirmed', {from: r.lo[object]!, to: behindPhrase(r, object)})
    : null;
}

/** “confirmed the papers | are official”, with the papers for what is confirmed: a clause with its subject */
function overSubject(r: Reading, v: number, run: Run): Run {
  const from = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  for (let j = from; j < run.from; j++)
    if (r.isVerb(j) && r.a.upos[j] !== UPOS.AUX && r.xposOf(j) !== 'VBG') return run;
    else if (/^[.,;:“”]$/.test(r.words[j]!)) return run;
  return from < run.from && /^(?:be|have|do)$/.test(r.a.lemma[run.from]!) ? {from, to: run.to} : run;
}

/** “owned up to having paid”, “bore out the refugees' account that”: by an idiom, or of what another had told */
export function borneOut(r: Reading, v: number, step: Step): Found | null {
  const lemma = r.lemma(v);
  if (r.passive(v)) return null;
  const next = r.words[v + 1] ?? '';
  if (lemma === 'own' && next === 'up' && r.words[v + 2] === 'to')
    return r.xposOf(v + 3) === 'VBG' ? step('confirmed', gerundRun(r, v + 3)) : null;
  if (lemma === 'own' && next === 'that') {
    const c = r.clauseAfter(v);
    return c > v && r.modal(c) === null ? step('confirmed', clauseBelow(r, c)) : null;
  }
  const backs =
    (lemma === 'bear' && next === 'out') ||
    (lemma === 'back' && next === 'up') ||
    /^(?:corroborate|substantiate|support|confirm|verify|vindicate)$/.test(lemma);
  const what = backs ? r.kid(v, 'obj') : -1;
  if (
    what < v ||
    !(chargeNouns.has(r.a.lemma[what]!) || accounts.test(r.a.lemma[what]!)) ||
    r.words[what + 1] !== 'that'
  )
    return null;
  const known = claimants(r, v);
  const who = known.length ? known : described(r, r.subjectOf(v));
  const content = who.length ? chargeContent(r, what) : null;
  return content && withOwner(r, step('confirmed', trimmed(r, content), who), what);
}

/** “An inquiry found that the army had used gas”: by one whose office it is to find out; of no wrong, only where somebody had said so */
export function established(r: Reading, v: number, step: Step): Found | null {
  if (!/^(?:find|conclude|establish|determine|rule)$/.test(r.lemma(v)) || r.passive(v)) return null;
  const subject = r.subjectOf(v);
  const c = r.clauseAfter(v);
  if (subject < 0 || c < v || r.a.head[c] !== v || !inquiring.test(r.a.lemma[subject]!)) return null;
  if (r.modal(c) !== null || !/^VB[DN]$/.test(r.xposOf(c))) return null;
  const named = r.subjects(v);
  const by = named.length ? named : r.words[subject + 1] === 'by' ? r.actorsOf(nounAfter(r, subject + 1)) : [];
  const who = by.length || !r.context.describe ? by : [r.context.describe(subject)];
  return who.length
    ? {
        ...step('confirmed', clauseBelow(r, c), who),
        soft:
          !/^(?:inquiry|enquiry|inquest|investigation|probe)$/.test(r.a.lemma[subject]!) &&
          !wrongs.has(r.lemma(c)) &&
          !grave.has(r.lemma(c)) &&
          !unlawful.test(r.words.slice(c, r.hi[c]!).join(' ')),
      }
    : null;
}

/** “Video verified by the BBC shows …”, “Papers seen by Reuters show that”, “a leaked memo shows that” */
export function showing(r: Reading, v: number, step: Step): Found | null {
  if (!/^(?:show|reveal|suggest|indicate)$/.test(r.lemma(v)) || r.passive(v)) return null;
  const subject = r.subjectOf(v);
  if (subject < 0 || !evidence.test(r.a.lemma[subject]!)) return null;
  const content = clauseOf(r, v) ?? seenThere(r, v);
  if (!content) return null;
  const between = r.words.slice(subject + 1, v);
  const how = between.find(w =>
    /^(?:verified|authenticated|geolocated|confirmed|seen|obtained|reviewed|leaked)$/.test(w),
  );
  const by = between.indexOf('by');
  const who = how && by >= 0 ? r.actorsOf(nounAfter(r, subject + 1 + by)) : [];
  if (who.length)
    return step(/^(?:seen|obtained|reviewed|leaked)$/.test(how!) ? 'reported' : 'confirmed', content, who);
  const leaked = r.words.slice(r.lo[subject]!, v).includes('leaked');
  return leaked ? step('reported', content, []) : null;
}

/** “shows soldiers firing at the ferry” */
function seenThere(r: Reading, v: number): Run | null {
  const what = nounAfter(r, v);
  return what > v && r.xposOf(what + 1) === 'VBG' ? {from: r.phraseStart(what), to: gerundRun(r, what + 1).to} : null;
}

/** “broke the story that”, “ran a report that” */
export function brokeStory(r: Reading, v: number, step: Step): Found | null {
  if (!printing.test(r.lemma(v)) || r.passive(v)) return null;
  const story = nounAfter(r, v);
  if (story < v || !/^(?:story|report|claim|allegation)$/.test(r.a.lemma[story]!) || r.words[story + 1] !== 'that')
    return null;
  const content = clauseFrom(r, story + 2);
  const who = r.subjects(v);
  return content && who.length ? step('reported', content, who) : null;
}

/** “Local media say the governor fled”: what a medium says by itself */
export function mediaSaid(r: Reading, v: number, step: Step): Found | null {
  const subject = r.subjectOf(v);
  if (subject < 0 || r.passive(v) || !/^VB[DZP]$/.test(r.xposOf(v)) || !airing.test(r.words[subject]!)) return null;
  const c = r.clauseAfter(v);
  if (c < v || r.modal(c) !== null || !/^VB[DZNG]$/.test(r.finite(c))) return null;
  // “said the reports were fake news”: no news of its own
  if (chargeNouns.has(r.lemma(Math.max(0, r.subjectOf(c))))) return null;
  const named = r.subjects(v);
  const who = named.length || !r.context.describe ? named : [r.context.describe(subject)];
  return step('reported', clauseBelow(r, c), who);
}

/** What a medium, or another before anybody else, reported: “the paper reported that”, “first reported by” */
export function reported(r: Reading, v: number, step: Step): Found | null {
  const lemma = r.lemma(v);
  const who = tellersOf(r, v);
  const media = isMedium(r, v, who);
  const behind = clauseOf(r, v) ?? asReportedAhead(r, v);
  const c = behind ?? saidAhead(r, v, media);
  // “the crossing, first reported by Reuters”
  if (r.passive(v) && lemma === 'report' && r.is(v, 'acl', 'advcl') && r.agents(v).length) {
    const thing = r.a.head[v]!;
    // “…, an allegation first reported by the Monitor”: what was told just before
    if (thing >= 0 && thing < v && chargeNouns.has(r.lemma(thing)) && r.words[r.phraseStart(thing) - 1] === ',')
      return step('reported', null, r.agents(v));
    return thing >= 0 && thing < v && r.isNominal(thing)
      ? step(
          'reported',
          {from: r.lo[thing]!, to: r.words[v - 1] === ',' || r.words[v - 2] === ',' ? thing + 1 : v},
          r.agents(v),
        )
      : null;
  }
  if (!c) return null;
  // “it was reported by the Evening Post that”
  if (r.passive(v)) {
    const by = r.agents(v);
    // “it was revealed in May that”
    const nobody =
      !by.length && r.words[r.subjectOf(v)] === 'it' && /^(?:report|reveal)$/.test(lemma) && r.modal(v) === null;
    return (by.length && lemma === 'report') || nobody ? step('reported', c, by) : null;
  }
  // “the paper first reported”; a party that “reported” progress only says so
  const first = r.kids[v]!.some(j => r.words[j] === 'first');
  // “It opened on Monday, Reuters reported.” is news, and a claim only once somebody answers it
  return first || media ? {...step('reported', c, who), soft: !(first || behind) || isRelayed(r, c)} : null;
}

/** who reports: the medium where one is named or told of, “the Post's science desk”, “Swiss media” and not Switzerland */
function tellersOf(r: Reading, v: number): string[] {
  const named = mediaOf(r, v);
  if (named.length) return named;
  const subject = r.subjectOf(v);
  const who = r.subjects(v);
  const theirs =
    subject >= 0 &&
    airing.test(r.words[subject]!) &&
    r.known(subject) === null &&
    !who.some(x => r.context.reporters?.has(x));
  return theirs && who.length && r.context.describe ? [r.context.describe(subject)] : who;
}

/** “As the Post reported on Monday, the board had met”: the clause behind the comma */
function asReportedAhead(r: Reading, v: number): Run | null {
  const {from, to} = r.sentence(v);
  if (r.words[from] !== 'as' || v - from > 9) return null;
  let comma = v + 1;
  while (comma < Math.min(to, v + 8) && r.words[comma] !== ',') comma++;
  return r.words[comma] === ',' ? clauseFrom(r, comma + 1) : null;
}

/** what another said there, or announced: “reported that the premier had said” */
function isRelayed(r: Reading, {from, to}: Run): boolean {
  for (let i = from; i < to; i++)
    if (r.isVerb(i) && /^VB[DNZP]$/.test(r.xposOf(i)) && r.a.upos[i] !== UPOS.AUX)
      return /^(?:say|announce|state|declare|tell)$/.test(r.a.lemma[i]!);
  return false;
}

/** “A paper has it that”: what a medium, or nobody who is named, puts about */
export function rumoured(r: Reading, v: number, step: Step): Found | null {
  const subject = r.subjectOf(v);
  if (subject < 0) return null;
  // “a Cairo paper” is not Egypt
  const known = r.subjects(v).filter(x => r.context.reporters?.has(x));
  const media = isMedium(r, v, known);
  const c = media || hearsay.test(r.lemma(subject)) ? clauseOf(r, v) : null;
  const who = media && !known.length && r.context.describe ? [r.context.describe(subject)] : known;
  return c && {...step('reported', c, media ? who : []), soft: !media};
}

/** “NUM was said to be wavering”: what is told of somebody by nobody, a claim only once it is answered */
export function saidOf(r: Reading, v: number, step: Step): Found | null {
  if (!/^(?:say|report|believe|think|understand|rumou?r|claim)$/.test(r.lemma(v)) || !r.passiveForm(v)) return null;
  if (r.words[v + 1] !== 'to' || !/^(?:be|have)$/.test(r.words[v + 2] ?? '')) return null;
  const subject = r.subjectOf(v);
  const told = r.kids[v]!.find(j => j > v && r.is(j, 'xcomp', 'ccomp', 'advcl')) ?? -1;
  if (subject < 0 || subject > v || told < 0) return null;
  return {...step('reported', cut(r, {from: r.phraseStart(subject), to: r.hi[told]!}, told), []), soft: true};
}

/** “, as CNN reported”: what stands before it in the sentence */
export function asReported(r: Reading, v: number, step: Step): Found | null {
  if (!/^(?:report|reveal|write|say|allege|claim)$/.test(r.lemma(v)) || !/^(?:VBD|VBN|VBZ)$/.test(r.finite(v)))
    return null;
  if (!/^[.,;]$/.test(r.words[v + 1] ?? '.')) return null;
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v) return null;
  const as = r.phraseStart(subject) - 1;
  if (r.words[as] !== 'as' || r.words[as - 1] !== ',') return null;
  const who = r.subjects(v);
  return isMedium(r, v, who) ? {...step('reported', null, who), near: true, inside: true} : null;
}

/** “Eritrea had crossed the border, Reuters first reported”: the clause before the comma */
function saidAhead(r: Reading, v: number, media: boolean): Run | null {
  const {from} = r.sentence(v);
  const subject = r.subjectOf(v);
  const comma = subject > from ? r.phraseStart(subject) - 1 : -1;
  if (comma <= from || r.words[comma] !== ',' || !(media || r.words.slice(comma, v + 3).includes('first'))) return null;
  for (let i = from; i < comma; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return {from, to: comma};
  return null;
}
