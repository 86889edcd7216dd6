/** The characters of windows-1252 at 0x80 to 0x9f; Node's decoder of that name leaves them as C1 controls. */
export const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text that was UTF-8, was read as windows-1252 and written so: “Iranâ€™s” for “Iran’s”, “JosÃ©” for “José”. `mended` counts the
 * characters put right; where it is 0 the text is as it was. Nothing is done to a text without proof: a quotation mark, dash
 * or apostrophe so broken, or three letters.
 */
export function withoutMojibake(text: string): {text: string; mended: number} {
  const letters = text.match(twoBytes)?.length ?? 0;
  if (!mark.test(text) && letters < 3) return {text, mended: 0};
  let mended = 0;
  const out = text.replace(sequence, broken => {
    // the last byte of a closing mark has no character, and is often lost
    const whole = broken === 'â€' ? '”' : decoded(broken);
    if (whole === null) return broken;
    mended++;
    return whole;
  });
  return {text: out, mended};
}

const high = `[\\u0080-\\u00bf${upper.replace(/[\u0080-\u009f]/g, '')}]`;
/** “â€™”, “â€œ”, “â€”: what English prints */
const mark = /â\u0080[\u0093-\u009d]|â€[™œ˜“”\u009d¦¢]|\wâ€ /;
const twoBytes = new RegExp(`[Ã-Å]${high}`, 'g');
const sequence = new RegExp(`[Â-ß]${high}|[à-ï]${high}{2}|[ð-ô]${high}{3}|â€`, 'g');

const strict = new TextDecoder('utf-8', {fatal: true});

function decoded(broken: string): string | null {
  const bytes = Uint8Array.from(broken, c => {
    const k = upper.indexOf(c);
    return k < 0 ? c.charCodeAt(0) : 0x80 + k;
  });
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
