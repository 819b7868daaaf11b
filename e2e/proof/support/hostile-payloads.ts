/** Ways to get a script to run; each calls `attacked` with its number. */
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

/** Forms in which a guest's app may send it. */
const wraps: ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify({ username: text }),
  (text) => JSON.stringify({ name: text, username: null }),
  (text) => JSON.stringify({ name: `Ana Souza${text}` }),
  (text) => `Ana \u202e${text}\u202c`,
]

/** So many claims, each unlike the others. */
export function hostilePayloads(count: number): string[] {
  const all = Array.from({ length: Math.ceil(count / (attacks.length * wraps.length)) }).flatMap(
    (_, round) =>
      wraps.flatMap((wrap, form) =>
        attacks.map((attack, way) => wrap(attack(`attacked(${round}${form}${way})`))),
      ),
  )
  return all.slice(0, count)
}
