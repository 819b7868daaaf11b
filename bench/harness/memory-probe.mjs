import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into a measured server before anything else: on SIGUSR2 it collects garbage and writes down the
// memory in use and the number of open handles and files.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const file = `${process.env.MEMORY_PROBE}-${process.pid}.json`
const openFiles = '/proc/self/fd'

process.on('SIGUSR2', () => {
  collect()
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  const handles = process.getActiveResourcesInfo().length
  const files = existsSync(openFiles) ? readdirSync(openFiles).length : 0
  const reading = { rss, used: heapUsed + external, handles, files }
  writeFileSync(`${file}.new`, JSON.stringify(reading))
  renameSync(`${file}.new`, file)
})
