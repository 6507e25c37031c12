/** The page of the API, in the colours and letters of the built client; without one, plain. */
export const style = `
body { max-inline-size: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 1.5rem); overflow-wrap: anywhere }
.head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 24px;
  padding-block: 24px; border-block-end: 1px solid var(--line) }
.brand { display: flex; align-items: center; gap: 12px; color: var(--ink); font: 450 var(--size-21) / 1.2 var(--font-reading) }
.brand img { inline-size: 36px }
.columns { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 48px; padding-block: 32px 48px }
nav { position: sticky; inset-block-start: 0; max-block-size: 100dvh; overflow: auto; align-self: start; font-size: var(--size-13) }
nav a { display: flex; justify-content: space-between; gap: 8px; padding: 5px 10px; border-radius: var(--radius-control); color: var(--ink-second) }
nav a:hover { background: var(--hover); text-decoration: none }
nav span { color: var(--ink-third); font-variant-numeric: tabular-nums }
h1 { margin-block-end: 12px }
.ways { display: grid; gap: 8px; max-inline-size: var(--measure); margin-block-end: 32px; color: var(--ink-second); line-height: 1.5 }
section { margin-block-end: 48px }
h2 { margin-block-end: 12px; scroll-margin-block-start: 24px }
details { border-block-start: 1px solid var(--line) }
section > details:last-child { border-block-end: 1px solid var(--line) }
summary { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) auto; gap: 2px 12px; align-items: baseline;
  padding: 10px 8px }
section:not(.schemas) summary::before { content: none }
summary:hover, details[open] > summary { background: var(--hover) }
summary h3, .schemas summary { font: 500 var(--size-15) / 1.4 var(--font-ui) }
.schemas summary { display: block }
.verb { color: var(--ink-third); font: 600 var(--size-12) / 1.4 var(--font-ui) }
.verb[data-changes] { color: var(--brand) }
.what { grid-column: 2; color: var(--ink-second); font-size: var(--size-13) }
.who { grid-row: 1; grid-column: 3; padding: 1px 10px; border-radius: var(--radius-pill); background: var(--sunken);
  color: var(--ink-second); font-size: var(--size-12) }
.inside { display: grid; gap: 8px; padding: 8px 8px 24px calc(4.5rem + 20px); scroll-margin-block-start: 96px }
.schemas .inside { padding-inline-start: 8px }
h4 { margin-block-start: 8px; font: 600 var(--size-13) / 1.4 var(--font-ui) }
.inside ul { display: grid; gap: 4px }
code, pre { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.85em }
pre { padding: 12px 16px; border: 1px solid var(--line); border-radius: var(--radius-control); background: var(--sunken);
  white-space: pre-wrap; line-height: 1.45 }
small { color: var(--ink-third); font-size: var(--size-13) }
@media (width < 47.5rem) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 24px }
  nav { position: static; max-block-size: none }
  nav ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)) }
  summary { grid-template-columns: 3.5rem minmax(0, 1fr) }
  .who { grid-row: auto; grid-column: 2; justify-self: start }
  .inside { padding-inline-start: 8px }
}
@media print { .columns { display: block } }
`
