/*
 * How pages of the mailbox are made. What others wrote is text here, never markup.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** Runs in the direction of its own letters, and leaves its neighbours alone. */
export const bdi = (text: string) => `<bdi>${escaped(text)}</bdi>`;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, 'Segoe UI', Tahoma, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; unicode-bidi: plaintext; text-align: start; }
a { color: LinkText; text-decoration: none; }
a:hover { text-decoration: underline; }
table { width: 100%; border-collapse: collapse; }
td, th { padding: .5rem; border-bottom: 1px solid #8884; text-align: start; vertical-align: top; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { padding: .5rem 0; border-bottom: 1px solid #8884; }
  td { padding: .15rem 0; border: 0; overflow-wrap: anywhere; }
}
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { opacity: .7; } dd { margin: 0; }
iframe { width: 100%; height: 28rem; border: 1px solid #8886; border-radius: 6px; background: #fff; }
pre { white-space: pre-wrap; unicode-bidi: plaintext; font: inherit; padding: 1rem; border: 1px solid #8884; border-radius: 6px; }
`;

export const page = (title: string, content: string, head = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body>
${content}
</body>
</html>`;

/** The pages of what was sent, one for each way. */
export const ways = '<p><a href="/">Mail</a> · <a href="/texts">Texts</a> · <a href="/push">Push</a></p>';
