import {type CSSVariablesResolver, createTheme, type MantineColorsTuple} from '@mantine/core';

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

const dialogTitle = {fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)'};

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: {light: 8, dark: 7},
  colors: {ink},
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {fontFamily: 'inherit', fontWeight: '650'},
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: {defaultProps: {tt: 'none'}},
    // it has a name, so it needs a role
    Loader: {defaultProps: {role: 'status'}},
    // a menu holds items alone
    Menu: {defaultProps: {withInitialFocusPlaceholder: false}},
    Modal: {styles: {title: dialogTitle}},
    Drawer: {styles: {title: dialogTitle}},
  },
});

/** Colours that stand on the page itself, light enough or dark enough to be read there. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {'--accent': 'var(--mantine-color-ink-8)', '--mantine-color-dimmed': '#57616b'},
  dark: {
    '--accent': 'var(--mantine-color-ink-3)',
    '--mantine-color-anchor': 'var(--mantine-color-ink-2)',
    '--mantine-color-dimmed': '#a3adb7',
  },
});
