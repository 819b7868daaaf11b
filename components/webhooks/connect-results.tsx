import { useTranslations } from 'next-intl'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import type { Named } from '@/lib/contract/list'
import { useRoomName } from './use-room-name'
import type { Connecting, ConnectState } from './use-connecting'

const styles: Record<ConnectState, { shape: Shape; tone: string }> = {
  failed: { shape: 'trouble', tone: 'text-danger' },
  unknown: { shape: 'unknown', tone: 'text-warning' },
  sending: { shape: 'sending', tone: 'text-accent' },
  waiting: { shape: 'not-recorded', tone: 'text-faint' },
  connected: { shape: 'confirmed', tone: 'text-accent' },
  already: { shape: 'confirmed', tone: 'text-faint' },
}

const order = Object.keys(styles)
const shown = 200

type ConnectResultsProps = { rooms: Named[]; of: (room: Named) => Connecting }

/** The outcome for each room, problems first. */
export function ConnectResults({ rooms, of }: ConnectResultsProps) {
  const t = useTranslations('webhooks')
  const rank = (room: Named) => order.indexOf(of(room).state)
  const sorted = rooms.toSorted((a, b) => rank(a) - rank(b))
  const more = sorted.length - shown
  return (
    <ul
      aria-label={t('results')}
      tabIndex={0}
      className="max-h-[min(320px,40dvh)] overflow-y-auto border-y border-line"
    >
      {sorted.slice(0, shown).map((room) => (
        <Item key={room.id} room={room} result={of(room)} />
      ))}
      {more > 0 && <li className="py-2 text-muted">{t('andMore', { count: more })}</li>}
    </ul>
  )
}

function Item({ room, result: { state, failure } }: { room: Named; result: Connecting }) {
  const t = useTranslations()
  const name = useRoomName()(room)
  const { shape, tone } = styles[state]
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-b-0">
      <span title={name} className="min-w-0 flex-1 truncate text-strong">
        <bdi>{name}</bdi>
      </span>
      <span className="flex items-center gap-1.5 text-12 text-muted">
        <StatusShape shape={shape} className={tone} />
        {t(`webhooks.connectStates.${state}`)}
        {failure && <span className="text-faint">{t(`errors.${failure.key}.title`)}</span>}
      </span>
    </li>
  )
}
