'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { useSize } from '@/components/ui/use-size'
import { displayName } from '@/lib/contract/display-name'
import type { Case, CasePreview } from '@/lib/contract/cases'

type FilePartsProps = {
  subject: Case
  /** Null until it is read. */
  preview: CasePreview | null
  total: string | null
  /** The ids of the chosen recordings. */
  media: string[]
  onMedia: (media: string[]) => void
}

const row = 'flex min-h-control items-center gap-2 border-b border-line'

/** What the file would hold, with sizes; its media are a choice. */
export function FileParts({ subject, preview, total, media, onMedia }: FilePartsProps) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const size = useSize()
  const recordings = subject.items.filter((item) => item.kind === 'recording')
  const acts = subject.items.filter(({ kind }) => kind === 'act').length
  const bytesOf = (name: string) => {
    const part = preview?.parts.find((each) => each.name === name)
    return part ? t('kilobytes', { size: Math.max(1, Math.round(part.size / 1000)) }) : '–'
  }
  const { whole = 0, withheld = 0 } = preview?.audit_rows ?? {}
  return (
    <>
      <p className="mt-2 flex text-12 text-muted">
        {t('inFile')}
        <span className="ml-auto tabular">{total ?? '–'}</span>
      </p>
      <ul aria-label={t('inFile')} aria-busy={preview === null}>
        <Part name={t('parts.story')} file="case.html" size={bytesOf('case.html')}>
          {t('parts.storyText', { acts, receipts: preview?.receipts ?? 0 })}
        </Part>
        <Part name={t('parts.json')} file="case.json" size={bytesOf('case.json')} />
        <Part name={t('parts.proof')} file="audit.json" size={bytesOf('audit.json')}>
          {t('parts.proofText', { whole, withheld })}
        </Part>
        {recordings.map(({ id, target_id, facts }) => (
          <li key={id}>
            <label className={row}>
              <Checkbox
                checked={media.includes(target_id)}
                onChange={({ target }) =>
                  onMedia(
                    target.checked
                      ? [...media, target_id]
                      : media.filter((each) => each !== target_id),
                  )
                }
              />
              <span className="min-w-0 flex-1 truncate">
                {t.rich('parts.media', {
                  name: () => <bdi>{displayName(facts?.name).name ?? common('noName')}</bdi>,
                })}
              </span>
              <span className="flex-none text-12 text-muted tabular">
                {size(facts?.size_mb ?? 0)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {recordings.length > 0 && (
        <p className="mt-1 text-12 text-faint">
          {t('mediaChosen', {
            chosen: media.length,
            count: recordings.length,
            rest: recordings.length - media.length,
          })}
        </p>
      )}
    </>
  )
}

type PartProps = { name: string; file: string; size: string; children?: string }

function Part({ name, file, size, children }: PartProps) {
  return (
    <li className={`${row} py-1`}>
      <span className="min-w-0 flex-1">
        {name} <code className="font-mono text-11 text-faint">{file}</code>
        {children && <span className="block text-12 text-muted">{children}</span>}
      </span>
      <span className="flex-none text-12 text-muted tabular">{size}</span>
    </li>
  )
}
