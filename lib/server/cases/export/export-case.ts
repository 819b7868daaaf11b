import 'server-only'
import { caseName } from '@/lib/contract/cases'
import { recordEvent } from '@/lib/server/audit/record'
import { sha256 } from '@/lib/server/audit/digest'
import { ApiError } from '@/lib/server/errors'
import { auditedBy, type Admitted } from '@/lib/server/http/admit'
import { logger } from '@/lib/server/logger'
import type { Handed, HandOn, Language } from './handed'
import { readHanded } from './handed'
import { mediaParts, type LeftOut } from './media-parts'
import { manifestOf, proofFor, textPart, textParts } from './text-parts'
import { zipParts, type Part } from './zip-parts'

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
  const { names, language, media, keep } = asked
  const details = { names, language, media, kept: names === 'masked' ? keep.length : 0 }
  await recordEvent({ ...event, action: 'case.hand_on', details })
  const proof = await proofFor(handed, admitted.actor)
  const leftOut: LeftOut[] = []
  let manifest = ''
  const body = zipParts(parts(), (digests) => {
    manifest = manifestOf(handed, proof, digests, leftOut)
    return textPart('manifest.json', () => [manifest])
  })
  const stamp = handed.madeAt.slice(0, 19).replaceAll(':', '-')
  return { name: `${caseName(handed.subject.number)}_${stamp}Z.zip`, body: recorded(body) }

  async function* parts(): AsyncIterable<Part> {
    yield* textParts(handed, proof)
    yield* mediaParts(admitted, media, leftOut, signal)
  }

  async function* recorded(pieces: AsyncGenerator<Uint8Array>) {
    let size = 0
    for await (const piece of pieces) {
      size += piece.length
      yield piece
    }
    const made = { size, manifest_sha256: sha256(manifest) }
    await recordEvent({ ...event, action: 'case.handed_on', details: made }).catch(
      (error: unknown) => {
        // The export was recorded when it began and is complete: a failure here must not break it.
        logger.error({ err: error, request_id: admitted.requestId }, 'case handed on, not recorded')
      },
    )
  }
}

/** Throws unless the chosen media are of the case and fit into one file. */
export function requireMedia({ subject, asked: { media } }: Handed): void {
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
