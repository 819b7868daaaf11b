export const placeholders = ['{room_id}', '{room_name}', '{token}', '{refresh_token}']

const example: Record<string, string> = {
  '{room_id}': '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0',
  '{room_name}': 'Board meeting',
  '{token}': 'eyJhbGciOiJIUzI1NiJ9.an-example.of-a-token',
  '{refresh_token}': 'eyJhbGciOiJIUzI1NiJ9.an-example.to-refresh',
}

/** The link of an example room, percent-encoded. */
export function exampleLink(template: string): string {
  return template.replaceAll(/\{\w+\}/g, (name) => {
    const value = example[name]
    return value === undefined ? name : encodeURIComponent(value)
  })
}

/** The first problem of a template, from left to right. */
export function checkTemplate(template: string) {
  const named: string[] = template.match(/\{[^}]*\}?/g) ?? []
  return [
    { id: 'scheme', ok: /^https?:\/\//i.test(template) },
    { id: 'address', ok: URL.canParse(exampleLink(template)) },
    { id: 'token', ok: template.includes('{token}') },
    { id: 'known', ok: named.every((name) => placeholders.includes(name)) },
  ] as const
}
