import { startApp } from './start/app.mjs'

await startApp({ dev: false })
