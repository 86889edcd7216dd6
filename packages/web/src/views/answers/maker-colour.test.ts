import {expect, test} from 'vitest';
import {makerColour} from './maker-colour.ts';

const all = Array.from({length: 40}, (_, d) => makerColour(d));

test('no two of forty decision makers have the same colour', () => {
  expect(new Set(all).size).toBe(40);
  expect(all[0]).toBe('#0476b6');
});

test('every colour stands out from white and from the dark page, three to one', () => {
  const dark = luminance('#242424');
  const of = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  for (const colour of all) {
    const own = luminance(colour);
    expect(of(own, 1), `${colour} on white`).toBeGreaterThanOrEqual(3);
    expect(of(own, dark), `${colour} on the dark page`).toBeGreaterThanOrEqual(3);
  }
});

// relative luminance, WCAG 2; oklch by way of linear sRGB, held within what a screen shows
function luminance(colour: string): number {
  const [r, g, b] = colour.startsWith('#') ? ofHex(colour) : ofOklch(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Rgb = [number, number, number];

function ofHex(colour: string): Rgb {
  return [1, 3, 5].map(k => {
    const c = Number.parseInt(colour.slice(k, k + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

function ofOklch(colour: string): Rgb {
  const [L, C, hue] = colour.match(/[\d.]+/g)!.map(Number) as Rgb;
  const a = C * Math.cos((hue * Math.PI) / 180);
  const b = C * Math.sin((hue * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(c => Math.min(1, Math.max(0, c))) as Rgb;
}
