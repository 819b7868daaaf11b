'use client'

import { useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { buttonClass } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { useSize } from '@/components/ui/use-size'
import { casePreviewQuery, handOnSearch, type HandOnChoice } from '@/lib/client/cases/queries'
import type { Case } from '@/lib/contract/cases'
import { FileParts } from './file-parts'
import { HandOnNames } from './hand-on-names'
import { MadeBefore } from './made-before'

const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const

/** Hands a case on as one file: what it would hold, who stays named, and the files made before. */
export function HandOn({ subject }: { subject: Case }) {
  const t = useTranslations('cases')
  const size = useSize()
  const [choice, setChoice] = useState<HandOnChoice>({
    names: 'claimed',
    language: useLocale() === 'zh-CN' ? 'zh-CN' : 'en',
    media: [],
    keep: [],
  })
  const [madeAt, setMadeAt] = useState<number | null>(null)
  const change = (part: Partial<HandOnChoice>) => setChoice({ ...choice, ...part })
  const held = new Set(subject.items.map(({ target_id: id }) => id))
  const wanted = { ...choice, media: choice.media.filter((id) => held.has(id)) }
  const { data: preview, error } = useQuery(casePreviewQuery(subject, wanted))
  const mediaMb = preview?.media.reduce((sum, { size_mb }) => sum + (size_mb ?? 0), 0) ?? 0
  const total = preview && size(preview.size / 1_000_000 + mediaMb)
  return (
    <>
      <section aria-labelledby="case-hand-on">
        <div className="flex items-baseline gap-2">
          <h2 id="case-hand-on">{t('handOn')}</h2>
          <span className="ml-auto text-12 text-faint">{t('handOnText')}</span>
        </div>
        {error && <FailureNotice error={error} className="mt-2" />}
        <FileParts
          subject={subject}
          preview={preview ?? null}
          total={total ?? null}
          media={wanted.media}
          onMedia={(media) => change({ media })}
        />
        <HandOnNames choice={wanted} preview={preview ?? null} onChange={change} />
        <h3 className="mt-3.5 mb-1.5 text-13 font-600 text-strong">{t('language')}</h3>
        <Segmented
          label={t('language')}
          options={languages}
          value={choice.language}
          onChange={(language) => change({ language })}
        />
        <a
          href={`/api/cases/${subject.id}/export?${handOnSearch(wanted)}`}
          download
          onClick={() => setMadeAt(Date.now())}
          className={buttonClass({ variant: 'primary', className: 'mt-3.5 w-full' })}
        >
          <FileDown />
          {total ? t('makeSized', { size: total }) : t('make')}
        </a>
      </section>
      <MadeBefore subject={subject} madeAt={madeAt} />
    </>
  )
}
