/** Ways to run a script; each calls `attacked` with its number. */
const attacks: ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `</script><script>${call}</script>`,
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<img src=x onerror=${call}//`,
  (call) => `"><svg onload=${call}>`,
  (call) => `'><svg/onload='${call}'>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `<a href="javascript:${call}" autofocus onfocus="${call}">x</a>`,
  (call) => `javascript:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => '${' + call + '}',
  (call) =>
    `<style>@import 'data:text/css,*{}';</style><b style="background:url(javascript:${call})">`,
  (call) => `<math><mtext></mtext><mglyph><style></math><img src onerror=${call}>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<video><source onerror="${call}">`,
  (call) => `<form><button formaction=javascript:${call}>x`,
  (call) =>
    `<base href="https://elsewhere.invalid/"><link rel=stylesheet href=x>`.concat(`<!--${call}-->`),
  (call) => `\u2028${call}\u2029`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
]

/** Forms in which a participant's client may send it. */
const wraps: ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify({ username: text }),
  (text) => JSON.stringify({ name: text, username: null }),
  (text) => JSON.stringify({ name: `Ana Souza${text}` }),
  (text) => `Ana \u202e${text}\u202c`,
  (text) => JSON.stringify(JSON.stringify({ username: text })),
  (text) => JSON.stringify({ user: { name: text }, username: null }),
  (text) => JSON.stringify({ firstName: text, lastName: `\u200d${text}\u{e0061}` }),
  (text) => `علی\u200cرضا ${text} 👨\u200d👩\u200d👧`,
]

/** Returns `count` different claims; a few hold many attacks in many forms. */
export function hostilePayloads(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const attack = attacks[index % attacks.length]?.(`attacked(${index})`) ?? ''
    return wraps[index % wraps.length]?.(attack) ?? attack
  })
}

/** Claims that imitate the name Ana Souza. */
export const forgedNames = [
  'Ana Ѕouza',
  'Аna Souza',
  'Ana\u200b Souza',
  '\u2066Ana Souza\u2069\u200f',
  'Ana\u200d Sоuza',
  JSON.stringify(JSON.stringify({ username: 'Ana Sоuza' })),
  JSON.stringify({ firstName: 'Ana\u{e0061}', lastName: 'Souza' }),
]
