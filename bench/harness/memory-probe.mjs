import { renameSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into a measured server before anything else: on SIGUSR2 it collects its garbage and
// writes down how much memory is left.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const file = `${process.env.MEMORY_PROBE}-${process.pid}.json`

process.on('SIGUSR2', () => {
  collect()
  collect()
  writeFileSync(`${file}.new`, JSON.stringify(process.memoryUsage()))
  renameSync(`${file}.new`, file)
})
