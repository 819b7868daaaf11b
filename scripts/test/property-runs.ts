import fc from 'fast-check'

/** Few before every commit, many with `npm run proof`. */
fc.configureGlobal({ numRuns: process.env.PROOF === 'full' ? 5_000 : 200 })
