import { useTranslations } from 'next-intl'
import { Kbd } from '../ui/kbd'

const keys = [
  ['k', 'keyPlay'],
  ['j l', 'keyStep'],
  ['↑ ↓', 'keyVolume'],
  ['< >', 'keySpeed'],
  ['m', 'keyMute'],
  ['f', 'keyFullscreen'],
] as const

/** The player's keys, active while the focus is inside; not shown on a phone. */
export function KeyLine({ neighbours }: { neighbours: boolean }) {
  const t = useTranslations('player')
  const shown = neighbours ? [...keys, ['n p', 'keyNeighbours'] as const] : keys
  return (
    <p
      aria-label={t('keys')}
      className="mt-2.5 flex flex-wrap gap-x-2.5 gap-y-1 text-11 text-faint phone:hidden"
    >
      {shown.map(([key, word]) => (
        <span key={key} className="flex items-center gap-1 whitespace-nowrap">
          {key.split(' ').map((each) => (
            <Kbd key={each}>{each}</Kbd>
          ))}
          {t(word)}
        </span>
      ))}
    </p>
  )
}
