import { useTranslations } from 'next-intl'
import { FirstStep } from '@/components/feedback/first-step'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

type NothingLiveProps = {
  /** Sessions are live, but none matches. */
  narrowed: boolean
  onClear: () => void
}

export function NothingLive({ narrowed, onClear }: NothingLiveProps) {
  const t = useTranslations('live')
  if (!narrowed)
    return (
      <Empty title={t('emptyTitle')} action={<FirstStep />}>
        {t('emptyText')}
      </Empty>
    )
  return (
    <Empty title={t('noMatchTitle')} action={<Button onClick={onClear}>{t('clearFilter')}</Button>}>
      {t('noMatchText')}
    </Empty>
  )
}
