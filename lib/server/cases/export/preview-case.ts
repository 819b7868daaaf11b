import 'server-only'
import type { CasePreviewAnswer, NamedPerson } from '@/lib/contract/cases'
import type { Actor } from '@/lib/server/auth/actor'
import { requireMedia } from './export-case'
import { everybodyIn, readHanded, type Handed, type HandOn, type Language } from './handed'
import { manifestOf, proofFor, textPart, textParts } from './text-parts'
import { zipParts, type PartDigest } from './zip-parts'

/** Maximum persons offered to stay named. */
const maxOffered = 30

/**
 * What the file of a case would hold if it were made now; its texts are written once to be measured,
 * media are not opened. Throws as `exportCase`.
 */
export async function previewCase(
  actor: Actor,
  id: string,
  asked: HandOn,
  spoken: Language,
): Promise<CasePreviewAnswer> {
  const handed = await readHanded(actor, id, asked, spoken)
  requireMedia(handed)
  const proof = await proofFor(handed, actor)
  const { parts, size } = await measured(handed, proof)
  const withheld = proof.rows.filter((row) => 'withheld' in row).length
  const { items } = handed.subject
  return {
    data: {
      parts,
      size,
      receipts: items.reduce(
        (sum, item) => sum + (item.kind === 'act' ? (item.facts?.receipts.length ?? 0) : 0),
        0,
      ),
      audit_rows: { whole: proof.rows.length - withheld, withheld },
      media: items.flatMap((item) =>
        item.kind === 'recording' && asked.media.includes(item.target_id)
          ? [{ id: item.target_id, size_mb: item.facts?.size_mb ?? null }]
          : [],
      ),
      ...(await countNames(handed)),
      people: peopleOf(handed),
    },
  }
}

async function measured(handed: Handed, proof: Awaited<ReturnType<typeof proofFor>>) {
  const parts: PartDigest[] = []
  const pieces = zipParts(textParts(handed, proof), (digests) => {
    parts.push(...digests)
    return textPart('manifest.json', () => [manifestOf(handed, proof, digests, [])])
  })
  let size = 0
  for await (const piece of pieces) size += piece.length
  return { parts: parts.map(({ name, size: bytes }) => ({ name, size: bytes })), size }
}

async function countNames(handed: Handed): Promise<{ named: number; masked: number }> {
  const keys = new Set<string>()
  for await (const { key } of everybodyIn(handed)) keys.add(key)
  if (handed.asked.names === 'claimed') return { named: keys.size, masked: 0 }
  const named = [...keys].filter((key) => handed.kept.has(key)).length
  return { named, masked: keys.size - named }
}

/** Each person once. */
function peopleOf({ joins }: Handed): NamedPerson[] {
  const byKey = new Map([...joins.values()].map((join) => [join.key, join]))
  return [...byKey.values()]
    .slice(0, maxOffered)
    .map(({ id, name }) => ({ participant_id: id, name }))
}
