/** Converts the cookie header of `signIn` to the cookies of a Playwright context. */
export function cookiesFor(url: string, cookieHeader: string) {
  return cookieHeader.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}
