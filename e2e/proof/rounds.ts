/**
 * How often a proof is repeated: `full` under `npm run proof`, `reduced` under `npm test`. Prints
 * which, so that a reduced run is not mistaken for a full one.
 */
export function rounds(property: string, { full, reduced }: { full: number; reduced: number }) {
  const count = process.env.PROOF === 'full' ? full : reduced
  console.log(`${property}: ${count} of ${full} rounds`)
  return count
}
