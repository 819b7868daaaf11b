import { findBrowser } from '../browser.mjs'

// Prints the browser as JSON, and nothing else, on stdout, for a parent process to read.
const browser = await findBrowser({ say: (what, text) => console.error(what, text) })
console.log(JSON.stringify(browser))
