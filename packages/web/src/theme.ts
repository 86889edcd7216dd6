import {createTheme, type MantineColorsTuple} from '@mantine/core';

// one ink-blue for what is the tool's own; colours that mean something stand in `meaning`
const ink: MantineColorsTuple = [
  '#eef5f8',
  '#dbe7ec',
  '#b3cdd8',
  '#88b2c3',
  '#659bb2',
  '#4e8da7',
  '#41869f',
  '#31738b',
  '#24677e',
  '#0c5970',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: {light: 8, dark: 3},
  colors: {ink},
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {fontFamily: 'inherit', fontWeight: '650'},
  defaultRadius: 'md',
  cursorType: 'pointer',
  autoContrast: true,
  luminanceThreshold: 0.3,
  respectReducedMotion: true,
});
