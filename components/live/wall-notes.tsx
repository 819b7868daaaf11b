import { useTranslations } from 'next-intl'
import { ThinBar } from '@/components/ui/thin-bar'
import type { WallView } from './use-wall-params'

type WallNotesProps = { view: WallView; shown: number; total: number; canAct: boolean }

/** The legend below the wall. */
export function WallNotes({ view, shown, total, canAct }: WallNotesProps) {
  const t = useTranslations('live')
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 py-2.5 text-12 text-faint">
      <span>{t('shown', { shown, total })}</span>
      {view === 'cards' && (
        <span className="flex items-center gap-2">
          <ThinBar value={1} max={4} className="w-15" />
          {t('scaleNote')}
        </span>
      )}
      <span>{t('heldNote')}</span>
      {!canAct && <span className="text-muted">{t('viewerNote')}</span>}
    </p>
  )
}
