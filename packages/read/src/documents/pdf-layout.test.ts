import {expect, test} from 'vitest';
import {type PdfLine, paragraphs, withoutFurniture} from './pdf-layout.ts';

const line = (text: string, y: number, size = 11): PdfLine => ({
  text,
  x: 60,
  right: 60 + text.length * size * 0.5,
  y,
  size,
});
const texts = (pages: PdfLine[][]) => pages.map(page => page.map(l => l.text));

test('a line that ends one page and another is dropped only where it stands at the same height', () => {
  const repeated = 'both governments had agreed that they would';
  const first = [line('Valley Monitor', 800), line('The envoy said', 700), line(repeated, 60), line('Page 1', 40)];
  const second = [line('Valley Monitor', 800), line(repeated, 120), line('meet again.', 106), line('Page 2', 40)];
  expect(texts(withoutFurniture([first, second]))).toEqual([
    ['The envoy said', repeated],
    [repeated, 'meet again.'],
  ]);
});

test('a headline set in large letters over two lines is one paragraph', () => {
  const lines = [
    line('Dockers reject the second offer and', 800, 24),
    line('call for a mediator', 771, 24),
    line('The union said on Monday that it would not', 730),
    line('sign.', 717),
    line('The port did not answer.', 690),
  ];
  expect(paragraphs([lines])).toEqual([
    'Dockers reject the second offer and call for a mediator',
    'The union said on Monday that it would not sign.',
    'The port did not answer.',
  ]);
});
