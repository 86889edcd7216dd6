import {autocompletion, type CompletionContext, completionKeymap} from '@codemirror/autocomplete';
import {defaultKeymap, indentWithTab} from '@codemirror/commands';
import {yaml as yamlLanguage} from '@codemirror/lang-yaml';
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {type Diagnostic, lintGutter, setDiagnostics} from '@codemirror/lint';
import {EditorState, Transaction} from '@codemirror/state';
import {drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view';
import {tags} from '@lezer/highlight';
import {type Conflict, conflictKeys, type Issue, keywords, optionNames} from '@suasion/model';
import {memo, useEffect, useRef} from 'react';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {difference, typedOver} from '../../core/conflict/typed-over.ts';
import {styleNonce} from '../../core/nonce.ts';

interface Props {
  text: string;
  issues: readonly Issue[];
  session: ConflictSession;
}

/** The conflict file as text: issues at their place, ids offered while typing. Undo is the model's own. */
export default memo(function YamlEditor({text, issues, session}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const marked = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once and told of changes below
  useEffect(() => {
    const editor = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          lineNumbers(),
          lintGutter(),
          drawSelection(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          yamlLanguage(),
          syntaxHighlighting(colours),
          autocompletion({override: [context => complete(context, session.snapshot().conflict)], icons: false}),
          // Tab indents here; Escape and then Tab leaves
          keymap.of([...completionKeymap, ...defaultKeymap, indentWithTab]),
          EditorView.contentAttributes.of({'aria-label': 'The conflict file', tabindex: '0'}),
          look,
          EditorView.updateListener.of(update => {
            if (!update.docChanged || update.transactions.some(t => t.annotation(Transaction.remote))) return;
            const shown = update.startState.doc.toString();
            // a card may have been edited a moment ago
            session.setText(typedOver(update.changes, shown, session.snapshot().yaml));
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const now = editor.state.doc.toString();
    // the text comes a moment late, and more may have been typed since
    if (now === text || text !== session.snapshot().yaml) return;
    editor.dispatch({
      changes: difference(now, text),
      annotations: Transaction.remote.of(true),
    });
  }, [text, session]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: places move with the text
  useEffect(() => {
    const editor = view.current;
    if (!editor || (issues.length === 0 && !marked.current)) return;
    marked.current = issues.length > 0;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        issues.map(issue => diagnostic(editor.state, issue)),
      ),
    );
  }, [issues, text]);

  return <div ref={host} className="yaml-editor" />;
});

function diagnostic(state: EditorState, {at, message, severity}: Issue): Diagnostic {
  const line = state.doc.line(Math.min(Math.max(1, at?.line ?? 1), state.doc.lines));
  const from = Math.min(line.from + Math.max(0, (at?.column ?? 1) - 1), line.to);
  const word = /^[^\s,\]}]+/.exec(state.doc.sliceString(from, line.to))?.[0].length ?? 0;
  return {
    from,
    to: Math.min(line.to, from + Math.max(word, 1)),
    severity,
    message: message.charAt(0).toUpperCase() + message.slice(1),
  };
}

const keys = [
  ...conflictKeys,
  ...['name', 'options', 'moves', 'prioritized', 'ranking', 'that', 'option', 'does', 'irreversible'],
  ...['because', 'assumed', 'note', 'order'],
];

function complete(context: CompletionContext, conflict: Conflict | null) {
  const word = context.matchBefore(/[\p{L}\p{N}_.-]+/u);
  if (conflict === null || (!word && !context.explicit)) return null;
  const names = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));
  return {
    from: word?.from ?? context.pos,
    options: [
      ...optionNames(conflict).map((label, o) => ({label, detail: names[o], type: 'variable', boost: 2})),
      ...conflict.outcomes.map(o => ({label: o.id, detail: 'named outcome', type: 'constant', boost: 1})),
      ...[...keywords].map(label => ({label, type: 'keyword'})),
      ...keys.map(label => ({label, type: 'property'})),
    ],
  };
}

const colours = HighlightStyle.define([
  {tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--mantine-primary-color-light-color)'},
  {tag: tags.comment, color: 'var(--mantine-color-dimmed)', fontStyle: 'italic'},
  {tag: [tags.string, tags.content], color: 'var(--mantine-color-text)'},
  {tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--mantine-color-dimmed)'},
]);

const look = EditorView.theme({
  '&': {backgroundColor: 'var(--mantine-color-body)', color: 'var(--mantine-color-text)'},
  '.cm-content': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    caretColor: 'var(--mantine-color-text)',
    paddingBlock: '0.5rem',
  },
  '.cm-cursor': {borderLeftColor: 'var(--mantine-color-text)'},
  '.cm-gutters': {backgroundColor: 'var(--mantine-color-body)', color: 'var(--mantine-color-dimmed)', border: 'none'},
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'var(--mantine-color-default-hover)'},
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mantine-primary-color-light-hover) !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--mantine-color-body)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--mantine-color-default-border)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--mantine-primary-color-light)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-completionDetail': {color: 'var(--mantine-color-dimmed)', fontStyle: 'normal'},
});
