import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect, type SQLNamespace, StandardSQL } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ConsoleWords } from '../i18n/console/words.ts';
import { columnsOf, type ConsoleData } from './data.ts';
import type { Editor } from './plain-editor.ts';

const keywords = 'qualify filter exclude replace ilike semi anti asof pivot summarize describe using';

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    fontSize: '0.9375rem',
    // Else its ground would cover the round corners of its frame.
    borderRadius: '0.35rem',
  },
  // Its place on the page shows where the keyboard is.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    borderRadius: '0.35rem',
    fontFamily: 'ui-monospace, monospace',
    lineHeight: '1.6',
    overflow: 'auto',
    maxHeight: '26rem',
  },
  '.cm-content': { minHeight: '9.6rem', caretColor: 'var(--ink)' },
  '.cm-gutters': {
    minHeight: '9.6rem',
    color: 'var(--soft)',
    backgroundColor: 'var(--faint)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--rule)',
  },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', border: '1px solid var(--edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--sheet)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--missed)' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--met)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--missed)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
]);

/**
 * The better editor, put into `place`. It stands in a shadow tree: only there does CodeMirror give its
 * styles as constructed sheets, which the site's policy allows, and not as elements, which it forbids.
 */
export function codeEditor(
  place: HTMLElement,
  text: string,
  data: ConsoleData,
  words: ConsoleWords,
  run: () => void,
): Editor {
  const root = place.attachShadow({ mode: 'open' });
  const schema: SQLNamespace = Object.fromEntries(
    data.tables.flatMap((table) => {
      const columns = columnsOf(table, data).map(({ name, about }) => ({
        label: name,
        type: 'property',
        detail: about.slice(0, 60),
      }));
      const entry = {
        self: { label: table.name, type: 'type', detail: table.title.slice(0, 60) },
        children: columns,
      };
      return [[table.name, entry] as const];
    }),
  );
  const dialect = SQLDialect.define({
    ...StandardSQL.spec,
    keywords: `${StandardSQL.spec.keywords ?? ''} ${keywords}`,
  });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ maxRenderedOptions: 60 }),
        sql({ dialect, schema, upperCaseKeywords: true }),
        syntaxHighlighting(colours),
        lintGutter(),
        look,
        EditorState.phrases.of(words.phrases),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': words.editor,
          'aria-describedby': 'editor-hint',
          spellcheck: 'false',
        }),
        keymap.of([
          { key: 'Mod-Enter', preventDefault: true, run: (editor) => (closeCompletion(editor), run(), true) },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    set: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    insert: (name) => {
      view.dispatch(view.state.replaceSelection(name));
      view.focus();
    },
    mark: (mark) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          mark ? [{ from: mark.from, to: mark.to, severity: 'error' as const, message: mark.message }] : [],
        ),
      ),
    focus: () => view.focus(),
  };
}
