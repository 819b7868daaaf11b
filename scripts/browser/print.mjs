import { findBrowser } from '../browser.mjs'

// For a caller that can only wait for a process: the browser as JSON, and nothing else, on stdout.
const browser = await findBrowser({ say: (what, text) => console.error(what, text) })
console.log(JSON.stringify(browser))
