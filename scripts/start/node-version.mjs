const OLDEST = [20, 19]

/** Ends the process with a message where Node is too old for the rest. */
export function requireNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  console.error(`Roomwarden needs Node ${OLDEST.join('.')} or newer; this is ${process.version}.`)
  process.exit(1)
}
