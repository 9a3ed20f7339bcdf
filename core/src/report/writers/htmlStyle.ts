/** The look of an exported report: the reader's light or dark, readable on paper. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f1f1f; --muted: #5f5f5f; --line: #d8d8d8; --link: #0b5cad; --soft: #f4f5f6;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #1e1e1e; --text: #e3e3e3; --muted: #a8a8a8; --line: #444444; --link: #6cb6ff; --soft: #292929; }
  .picture.light { display: none; }
}
@media (prefers-color-scheme: light) { .picture.dark { display: none; } }
@media print { .picture.dark { display: none; } .picture.light { display: block; } section { break-inside: avoid; } }
body {
  max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem;
  background: var(--page); color: var(--text); font: 16px/1.55 system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .8rem; padding-top: .8rem; border-top: 1px solid var(--line); }
h2 .number { color: var(--muted); margin-right: .4rem; }
p { margin: .6rem 0; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
nav { columns: 3 14rem; font-size: .9rem; margin: 1.4rem 0; }
nav a { display: block; }
ul, ol { margin: .4rem 0 .8rem; padding-left: 1.5rem; }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
.numeric { text-align: right; font-variant-numeric: tabular-nums; }
.entries dt { font-weight: 600; margin-top: 1rem; }
.entries dd { margin: .1rem 0 0; }
.entries p { margin: .15rem 0; }
.note, .file { color: var(--muted); font-weight: 400; font-size: .9rem; }
.prompt { color: var(--muted); font-size: .88rem; border-left: 3px solid var(--line); padding-left: .7rem; }
.author q { quotes: none; font-style: italic; }
.generated { border: 1px dashed var(--line); border-radius: 3px; padding: .2rem .9rem .4rem; margin: 1rem 0; }
.generated .label { color: var(--muted); font-size: .85rem; }
code { background: var(--soft); border-radius: 3px; padding: .05rem .3rem; font-size: .88em; }
.picture svg { max-width: 100%; height: auto; display: block; }
`;
