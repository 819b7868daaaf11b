'use client'

import { useTranslations } from 'next-intl'
import { IdSuffix } from '@/components/ui/person-name'
import { displayName } from '@/lib/contract/display-name'
import type { BanMark } from '@/lib/contract/safety'

/** Banned participants whom no kick removed. */
export function StillThere({ mark: { name, participant_id: id, tries } }: { mark: BanMark }) {
  const t = useTranslations('safety')
  const common = useTranslations('common')
  return t.rich('stillThereNamed', {
    tries,
    b: (chunks) => <b>{chunks}</b>,
    who: () => (
      <>
        <bdi>{displayName(name).name ?? common('noName')}</bdi> <IdSuffix id={id} />
      </>
    ),
  })
}
