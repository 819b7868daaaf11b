/**
 * Prints one line of progress: a word for its subject, then the text.
 *
 * @param {string} what
 * @param {string} text
 */
export function say(what, text) {
  console.log(`${what.padEnd(10)} ${text}`)
}

/** @param {string} source @param {string} [simulatorUrl] */
export function sayHowToSignIn(source, simulatorUrl) {
  if (source !== 'simulator') return
  say('simulator', `${simulatorUrl} stands in for Telnyx, because TELNYX_API_KEY is not set`)
  say('sign in', 'viewer@demo.test, support@demo.test, moderator@demo.test or admin@demo.test')
  say('password', 'roomwarden-demo')
}
