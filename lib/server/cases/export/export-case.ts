import 'server-only'
import { randomUUID } from 'node:crypto'
import { caseName } from '@/lib/contract/cases'
import { can } from '@/lib/contract/roles'
import { recordEvent } from '@/lib/server/audit/record'
import { sha256 } from '@/lib/server/audit/digest'
import { ApiError } from '@/lib/server/errors'
import { auditedBy, type Admitted } from '@/lib/server/http/admit'
import { logger } from '@/lib/server/logger'
import type { Handed, HandOn, Language } from './handed'
import { readHanded } from './handed'
import { mediaParts, type LeftOut } from './media-parts'
import { proofOf } from './proof-rows'
import { writeHtml } from './write-html'
import { writeJson } from './write-json'
import { zipParts, type Part, type PartDigest } from './zip-parts'

/** A ZIP without its 64-bit extension holds 4 GiB; Telnyx's sizes are rounded. */
const maxMediaMb = 3_500

type Exported = { name: string; body: AsyncGenerator<Uint8Array> }

/**
 * The export of a case as a ZIP, streamed: a page, the same as JSON, the rows of the audit trail,
 * the chosen media, and last a manifest with the hash of each. Recorded before the first byte, and
 * again with the hash of the manifest after the last. Throws `not_found`, `invalid_parameter` for
 * media that are not in the case, and `selection_too_large` above 3.5 GB.
 */
export async function exportCase(
  admitted: Admitted,
  id: string,
  asked: HandOn,
  spoken: Language,
  signal: AbortSignal,
): Promise<Exported> {
  const handed = await readHanded(admitted.actor, id, asked, spoken)
  requireMedia(handed)
  const event = {
    ...auditedBy(admitted),
    targetType: 'case',
    targetId: id,
    outcome: 'succeeded' as const,
  }
  const { names, language, media } = asked
  await recordEvent({ ...event, action: 'case.hand_on', details: { names, language, media } })
  const auditIds = handed.subject.items.flatMap((item) =>
    item.kind === 'act' ? [item.target_id] : [],
  )
  const mayReadAudit = can(admitted.actor.role, 'audit.read')
  const proof = await proofOf(auditIds, { isMasked: names === 'masked', mayReadAudit })
  const leftOut: LeftOut[] = []
  let manifest = ''
  const body = zipParts(parts(), (digests) => {
    manifest = manifestOf(handed, digests, leftOut, proof.head)
    return textPart('manifest.json', () => [manifest])
  })
  const stamp = handed.madeAt.slice(0, 19).replaceAll(':', '-')
  return { name: `${caseName(handed.subject.number)}_${stamp}Z.zip`, body: recorded(body) }

  async function* parts(): AsyncIterable<Part> {
    yield textPart('case.html', () => writeHtml(handed, proof))
    yield textPart('case.json', () => writeJson(handed))
    yield textPart('audit.json', () => [`${JSON.stringify(proof, null, 1)}\n`])
    yield* mediaParts(admitted, media, leftOut, signal)
  }

  async function* recorded(pieces: AsyncGenerator<Uint8Array>) {
    let size = 0
    for await (const piece of pieces) {
      size += piece.length
      yield piece
    }
    const details = { size, manifest_sha256: sha256(manifest) }
    await recordEvent({ ...event, action: 'case.handed_on', details }).catch((error: unknown) => {
      // The export was recorded when it began and is complete: a failure here must not break it.
      logger.error({ err: error, request_id: admitted.requestId }, 'case handed on, not recorded')
    })
  }
}

function requireMedia({ subject, asked: { media } }: Handed): void {
  const files = new Map(
    subject.items.flatMap((item) =>
      item.kind === 'recording' ? [[item.target_id, item.facts?.size_mb ?? 0]] : [],
    ),
  )
  if (media.some((id) => !files.has(id)))
    throw new ApiError('invalid_parameter', {
      detail: 'media: must be recordings of the case',
      source: { parameter: 'media' },
    })
  const size = media.reduce((sum, id) => sum + (files.get(id) ?? 0), 0)
  if (size > maxMediaMb) throw new ApiError('selection_too_large')
}

function manifestOf(
  { subject, asked, madeAt, madeBy }: Handed,
  parts: PartDigest[],
  leftOut: LeftOut[],
  head: { seq: number; hash: string } | null,
): string {
  const made = { id: randomUUID(), made_at: madeAt, made_by: madeBy }
  const what = { case: caseName(subject.number), names: asked.names, language: asked.language }
  return `${JSON.stringify({ version: 1, ...made, ...what, chain_head: head, parts, left_out: leftOut }, null, 1)}\n`
}

const encoder = new TextEncoder()

function textPart(name: string, texts: () => AsyncIterable<string> | Iterable<string>): Part {
  return {
    name,
    bytes: async function* () {
      for await (const text of texts()) yield encoder.encode(text)
    },
  }
}
