import 'server-only'
import { randomUUID } from 'node:crypto'
import { caseName } from '@/lib/contract/cases'
import { can } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import type { Handed } from './handed'
import type { LeftOut } from './media-parts'
import { proofOf, type Proof } from './proof-rows'
import { writeHtml } from './write-html'
import { writeJson } from './write-json'
import type { Part, PartDigest } from './zip-parts'

/** The rows of the audit trail about the acts of the case, as far as this actor may read them. */
export function proofFor({ subject, asked }: Handed, { role }: Pick<Actor, 'role'>) {
  const auditIds = subject.items.flatMap((item) => (item.kind === 'act' ? [item.target_id] : []))
  return proofOf(auditIds, {
    isMasked: asked.names === 'masked',
    mayReadAudit: can(role, 'audit.read'),
  })
}

/** The page, the same as JSON, and the rows of the audit trail. */
export const textParts = (handed: Handed, proof: Proof): Part[] => [
  textPart('case.html', () => writeHtml(handed, proof)),
  textPart('case.json', () => writeJson(handed)),
  textPart('audit.json', () => [`${JSON.stringify(proof, null, 1)}\n`]),
]

/** The last part: who made the file when and how, and the hash of every other part. */
export function manifestOf(
  { subject, asked, madeAt, madeBy }: Handed,
  { head }: Proof,
  parts: PartDigest[],
  leftOut: LeftOut[],
): string {
  const made = { id: randomUUID(), made_at: madeAt, made_by: madeBy }
  const what = { case: caseName(subject.number), names: asked.names, language: asked.language }
  return `${JSON.stringify({ version: 1, ...made, ...what, chain_head: head, parts, left_out: leftOut }, null, 1)}\n`
}

const encoder = new TextEncoder()

export function textPart(
  name: string,
  texts: () => AsyncIterable<string> | Iterable<string>,
): Part {
  return {
    name,
    bytes: async function* () {
      for await (const text of texts()) yield encoder.encode(text)
    },
  }
}
