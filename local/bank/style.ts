/** How the pages of the bank look: by day and by night, from right to left as from left to right. */
export const style = `
:root { color-scheme: light dark; --line: #8885; --accent: #0b5c4b; --on-accent: #fff; --wrong: #b3261e; --soft: #0b5c4b12;
  font: 16px/1.6 system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', Tahoma, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --accent: #5fc9b0; --on-accent: #04211a; --wrong: #ff8a80; --soft: #5fc9b01a; } }
* { box-sizing: border-box; }
body { max-width: 32rem; margin: 0 auto; padding: 0 1rem 3rem; }
body:has(table) { max-width: 46rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem .75rem; justify-content: space-between; align-items: baseline; padding: 1rem 0; }
header strong { font-size: 1.1rem; }
nav { display: flex; gap: .9rem; }
nav [aria-current] { font-weight: 600; }
a { color: var(--accent); }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0; }
.sandbox { margin: 0; padding: .6rem .9rem; background: var(--soft); border-inline-start: 4px solid var(--accent); border-radius: 4px; font-size: .9rem; }
dl { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 10px; }
dt { opacity: .75; font-size: .9rem; }
dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
.amount { font-size: 1.6rem; font-weight: 600; line-height: 1.3; }
.field { margin-top: 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
.pair .field { display: flex; flex-direction: column; }
.pair input { margin-top: auto; }
.pair .field > :nth-last-child(2) { margin-bottom: .25rem; }
label { display: block; font-weight: 600; }
.hint { display: block; opacity: .75; font-size: .9rem; }
.wrong { display: block; color: var(--wrong); font-weight: 600; font-size: .9rem; }
input { width: 100%; min-height: 2.9rem; margin-top: .25rem; padding: .5rem .7rem; font: inherit; border: 1px solid #888; border-radius: 6px; }
input[aria-invalid] { border: 2px solid var(--wrong); }
input.digits { direction: ltr; font-variant-numeric: tabular-nums; letter-spacing: .03em; }
[dir=rtl] input.digits { text-align: right; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button, .button { display: block; width: 100%; min-height: 3rem; margin-top: 1.5rem; padding: .6rem 1rem; font: inherit; font-weight: 600; text-align: center; text-decoration: none; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 8px; cursor: pointer; }
button.plain { margin-top: .75rem; color: inherit; background: none; border-color: var(--line); font-weight: 400; }
.summary { margin: 1rem 0; padding: .75rem 1rem; border: 2px solid var(--wrong); border-radius: 8px; }
.summary h2 { margin: 0 0 .25rem; color: var(--wrong); }
.summary ul { margin: 0; padding-inline-start: 1.2rem; }
.summary a { color: var(--wrong); }
.foot { margin-top: 1.5rem; font-size: .9rem; }
table { width: 100%; border-collapse: collapse; margin-top: 1rem; }
th, td { padding: .6rem .75rem .6rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
[dir=rtl] th, [dir=rtl] td { padding: .6rem 0 .6rem .75rem; }
code { display: inline-block; direction: ltr; white-space: nowrap; font: 600 .95rem ui-monospace, Consolas, monospace; user-select: all; }
@media (max-width: 30rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  td, [dir=rtl] td { display: block; padding: 0; border: 0; }
}
`;
