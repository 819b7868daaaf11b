'use client'

import { FileDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Segmented } from '@/components/ui/segmented'
import type { Case } from '@/lib/contract/cases'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const

/** Exports the case as one self-contained, verifiable file: which items, and who stays named. */
export function HandOn({ subject }: { subject: Case }) {
  const t = useTranslations('cases')
  const [names, setNames] = useState<'claimed' | 'masked'>('claimed')
  const [language, setLanguage] = useState<string>(useLocale())
  const [media, setMedia] = useState<string[]>([])
  const recordings = subject.items.filter((item) => item.kind === 'recording')
  const chosen = recordings.filter(({ target_id: id }) => media.includes(id))
  const size = chosen.reduce((sum, { facts }) => sum + (facts?.size_mb ?? 0), 0)
  const search = new URLSearchParams({
    names,
    language,
    ...(chosen.length > 0 && { media: chosen.map(({ target_id: id }) => id).join(',') }),
  })
  return (
    <section aria-labelledby="case-hand-on">
      <h2 id="case-hand-on">{t('handOn')}</h2>
      <p className="mt-1 mb-2 text-12 text-muted">{t('handOnText')}</p>
      {recordings.length > 0 && (
        <fieldset className="mb-2">
          <legend className="mb-1 font-560">{t('media')}</legend>
          {recordings.map(({ id, target_id, facts }) => (
            <label key={id} className="flex min-h-control items-center gap-2">
              <Checkbox
                checked={media.includes(target_id)}
                onChange={({ target }) =>
                  setMedia(
                    target.checked
                      ? [...media, target_id]
                      : media.filter((each) => each !== target_id),
                  )
                }
              />
              <bdi className="min-w-0 flex-1 truncate">{facts?.name ?? target_id.slice(-4)}</bdi>
              <span className="flex-none text-12 text-muted tabular">
                {t('megabytes', { size: Math.round((facts?.size_mb ?? 0) * 10) / 10 })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="grid gap-2">
        <Segmented
          label={t('names')}
          options={[
            { value: 'claimed', label: t('namesClaimed') },
            { value: 'masked', label: t('namesMasked') },
          ]}
          value={names}
          onChange={setNames}
        />
        <Segmented
          label={t('language')}
          options={languages}
          value={language === 'zh-CN' ? 'zh-CN' : 'en'}
          onChange={setLanguage}
        />
        {names === 'masked' && chosen.length > 0 && (
          <p className="text-12 text-warning">{t('mediaShows')}</p>
        )}
        <a
          href={`/api/cases/${subject.id}/export?${search}`}
          download
          className={buttonClass({ variant: 'primary' })}
        >
          <FileDown />
          {size > 0 ? t('makeSized', { size: Math.round(size * 10) / 10 }) : t('make')}
        </a>
        <p className="text-12 text-faint">
          <code className="font-mono">npm run verify-case FILE</code>
        </p>
      </div>
    </section>
  )
}
