import {isPlural, the} from '@suasion/brief/naming';
import {quoted} from '@suasion/brief/words';
import type {RecordKind, Span} from '@suasion/model';
import {capital, dateWords, listed} from '../words.ts';
import type {Names} from './names.ts';
import {pluralVerb} from './plural-verb.ts';

const relationWords: Record<string, string> = {
  influence: 'has influence over',
  support: 'supports',
  control: 'controls',
  membership: 'belongs to',
  mediation: 'mediates for',
  opposition: 'opposes',
  alliance: 'is allied with',
};

const eventWords: Record<string, string> = {
  // also what is offered or promised: the type says that one is ready to
  AGREE: 'is ready to agree with',
  CONSULT: 'consults with',
  SUPPORT: 'supports',
  CONCEDE: 'concedes to',
  COOPERATE: 'cooperates with',
  AID: 'gives aid to',
  RETREAT: 'retreats before',
  REQUEST: 'makes a request of',
  ACCUSE: 'accuses',
  REJECT: 'rejects something from',
  THREATEN: 'threatens',
  PROTEST: 'protests against',
  SANCTION: 'puts sanctions on',
  MOBILIZE: 'mobilises against',
  COERCE: 'coerces',
  ASSAULT: 'attacks',
};

const trailWords: Record<string, string> = {
  alleged: 'alleges it',
  reported: 'reports it',
  confirmed: 'confirms it',
  denied: 'denies it',
  declined: 'declines to say',
  retracted: 'takes it back',
};

/**
 * An item in a sentence. Words somebody said stand in quotation marks; those of the report, which may only render what was
 * said, stand without.
 */
export function tellItem(kind: RecordKind | string, item: any, {actor, text, spoken}: Names): string {
  const who = (id: string | null | undefined) => (id ? the(actor(id)) : 'somebody');
  const all = (ids: readonly string[]) => (ids.length > 0 ? listed(ids.map(who)) : 'somebody');
  // who does it, with the verb in the form that goes with them
  const does = (ids: readonly (string | null | undefined)[], verb: string) => {
    const named = ids.filter(id => id != null);
    const many = named.length > 1 || named.some(id => isPlural(actor(id)));
    return `${all(named)} ${many ? pluralVerb(verb) : verb}`;
  };
  const words = (spans: readonly Span[]) => tellWords(spans, {text, spoken});
  const ending = (parts: (string | false | null | undefined)[]) => `${parts.filter(Boolean).join(', ')}.`;
  switch (kind) {
    case 'actors':
      return ending([
        `${item.name}: ${String(item.kind).replace('-', ' ')}`,
        item.role,
        item.speaksFor && `speaks for ${who(item.speaksFor)}`,
        item.country,
      ]);
    case 'statements':
      return statementWords(does, item, item.addressee ? ` to ${who(item.addressee)}` : '', words(item.content));
    case 'demands':
      return ending([
        `${capital(does([item.by], demandWords(item, item.of ? who(item.of) : null, text(item.act))))} ${words(item.act)}`,
        item.given.length > 0 && `${connected.test(text(item.given)) ? '' : 'on condition: '}${words(item.given)}`,
        item.deadline.length > 0 && `deadline ${words(item.deadline)}`,
      ]);
    case 'events':
      return ending([
        `${capital(does(item.by, eventWords[item.type] ?? item.type))} ${all(item.to)}: ${quoted(text([item.anchor]))}`,
        item.modality !== 'happened' && item.modality,
        item.date && dateWords(item.date),
        item.place,
      ]);
    case 'abilities':
      return ending([
        `${capital(who(item.who))} ${item.can ? 'can' : 'cannot'}${spoken(item.what) ? ':' : ''} ${words(item.what)}`,
        item.with.length > 0 ? `together with ${all(item.with)}` : '',
      ]);
    case 'requires':
      return ending([
        `First ${words(item.first)}, then ${words(item.then)}`,
        item.by && `${isPlural(actor(item.by)) ? 'say' : 'says'} ${who(item.by)}`,
      ]);
    case 'claims':
      return ending([
        capital(words(item.proposition)),
        ...item.trail.map((t: any) =>
          t.who ? does([t.who], trailWords[t.standing]!) : `the report ${trailWords[t.standing]}`,
        ),
      ]);
    case 'relations':
      return ending([
        `${capital(does([item.from], relationWords[item.kind] ?? item.kind))} ${who(item.to)}`,
        item.standing !== 'asserted' && item.standing,
      ]);
    case 'meetings':
      return ending([
        `${capital(all(item.who))} ${meets[item.status] ?? 'meet'}`,
        item.mediator && `through ${who(item.mediator)}`,
        item.where && `in ${item.where}`,
        item.when && dateWords(item.when),
      ]);
    case 'deadlines':
      return ending([`${words(item.what)} by ${item.when ? dateWords(item.when) : words(item.span)}`]);
    default:
      return String(item?.id ?? kind);
  }
}

// what is rendered goes on as part of the sentence where its first word lets it
function statementWords(
  does: (ids: readonly (string | null)[], verb: string) => string,
  {speaker, standing}: {speaker: string | null; standing: string},
  to: string,
  content: string,
): string {
  if (standing === 'declined' && /^to /i.test(content))
    return `${capital(does([speaker], 'declines'))}${to} ${content}`;
  const joined = /^(?:that|whether|how|why|when|where)\b/i.test(content) ? '' : ':';
  return `${capital(does([speaker], saying[standing] ?? 'says'))}${to}${joined} ${content}`;
}

/** Words of a text: in quotation marks where somebody said them so. */
export const tellWords = (spans: readonly Span[], {text, spoken}: Omit<Names, 'actor'>): string =>
  spoken(spans) ? quoted(text(spans)) : plain(text(spans));

/** Words of a report as part of our own sentence: quotation marks in it stay where they come in pairs. */
export function plain(words: string): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:–—-]+\s*|[\s,;:–—-]+$/g, '');
  const marks = flat.match(/["“”]/g) ?? [];
  const paired = marks.length % 2 === 0 && !/^[^"“]*”/.test(flat) && !/“[^"”]*$/.test(flat);
  return paired ? flat : flat.replace(/["“”]/g, '').trim();
}

const saying: Record<string, string> = {
  asserted: 'says',
  denied: 'denies',
  alleged: 'alleges',
  confirmed: 'confirms',
  declined: 'declines to say',
  asked: 'asks',
};
const meets: Record<string, string> = {happened: 'met', planned: 'are to meet', failed: 'did not meet as planned'};

function demandWords({kind, wants}: {kind: string; wants: string}, of: string | null, act: string): string {
  switch (kind) {
    case 'offer':
      return `offers${of ? ` to ${of}` : ''}:`;
    case 'refusal':
      return `refuses${of ? ` ${of}` : ''}:`;
    case 'promise':
      return `promises${of ? ` ${of}` : ''}:`;
    case 'threat':
      return `threatens${of ? ` ${of}` : ''}:`;
    default: {
      const stop = wants === 'stop' && !ceasing.test(act);
      if (!of) return stop ? 'wants this stopped:' : 'asks for this:';
      return `wants ${of} to ${stop ? 'stop' : 'do'} this:`;
    }
  }
}

// words that say themselves that something is to end
const ceasing =
  /^(?:to )?(?:an end|not|never|no longer|stop|cease|end|halt|refrain|abstain|desist|avoid|suspend|freeze|lift|drop|abandon|withdraw|quit|leave|give up|call off|hold off)\b/i;
// a condition that says by itself that it is one
const connected =
  /^(?:if|unless|until|till|when|once|while|as|after|before|provided|only|on condition|in (?:return|exchange)|should)\b/i;
