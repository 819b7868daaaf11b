'use client'

import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { Segmented } from '@/components/ui/segmented'
import type { HandOnChoice } from '@/lib/client/cases/queries'
import type { CasePreview } from '@/lib/contract/cases'
import { displayName } from '@/lib/contract/display-name'

type HandOnNamesProps = {
  choice: HandOnChoice
  preview: CasePreview | null
  onChange: (part: Partial<HandOnChoice>) => void
}

/** Whose names the file says: everybody's as claimed, or nobody's but of those chosen. */
export function HandOnNames({ choice, preview, onChange }: HandOnNamesProps) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const { names, keep, media } = choice
  const { named = 0, masked = 0, people = [] } = preview ?? {}
  return (
    <>
      <h3 className="mt-3.5 mb-1.5 text-13 font-600 text-strong">{t('names')}</h3>
      <Segmented
        label={t('names')}
        options={[
          { value: 'claimed', label: t('namesClaimed') },
          {
            value: 'masked',
            label: keep.length > 0 ? t('namesMaskedBut', { count: keep.length }) : t('namesMasked'),
          },
        ]}
        value={names}
        onChange={(value) => onChange({ names: value })}
      />
      <p role="status" className="mt-1.5 text-12 text-muted">
        {preview && t(names === 'masked' ? 'maskedCount' : 'namedCount', { masked, named })}
      </p>
      {names === 'masked' && people.length > 0 && (
        <div role="group" aria-label={t('keepNamed')} className="mt-1.5 flex flex-wrap gap-1.5">
          {people.map(({ participant_id: id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={keep.includes(id)}
              onClick={() =>
                onChange({
                  keep: keep.includes(id) ? keep.filter((each) => each !== id) : [...keep, id],
                })
              }
              className="inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-5 border border-line-control pr-2 pl-0.5 text-12 text-muted eased hover:text-strong aria-pressed:bg-chip aria-pressed:text-strong phone:min-h-9"
            >
              <IdentityTile name={displayName(name).name} identity={id} />
              <bdi className="truncate">{displayName(name).name ?? common('noName')}</bdi>
            </button>
          ))}
        </div>
      )}
      {names === 'masked' && (
        <p className="mt-1.5 text-12 text-faint">
          {people.length > 0 && t('keepText')}{' '}
          {media.length > 0 && <span className="text-warning">{t('mediaShows')}</span>}
        </p>
      )}
    </>
  )
}
