import { verifyCase } from './verify-case/verify.mjs'

const [, , path] = process.argv
if (!path) {
  console.error('Usage: npm run verify-case FILE')
  process.exit(2)
}

const { faults, parts, manifest, made, rows } = await verifyCase(path).catch((error) => ({
  ...{ faults: [error instanceof Error ? error.message : String(error)] },
  ...{ parts: [], manifest: null, made: null, rows: { whole: 0, withheld: 0 } },
}))

for (const { name, size, sha256 } of parts) console.log(`${sha256}  ${name}  ${size} bytes`)
if (made) console.log(`${made.case}, made ${made.made_at} by ${made.made_by}, names ${made.names}`)
if (made?.chain_head)
  console.log(`The audit chain ended at row ${made.chain_head.seq}, ${made.chain_head.hash}`)
console.log(`${rows.whole} audit rows hold what their hashes say, ${rows.withheld} by hash only`)
if (manifest) console.log(`manifest ${manifest}  (the audit trail has it under "Case handed on")`)
for (const fault of faults) console.error(`FAULT ${fault}`)
console.log(faults.length === 0 ? 'Whole: every part is as it was made.' : 'NOT whole.')
process.exitCode = faults.length === 0 ? 0 : 1
