'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { sourcesQuery } from '@/lib/client/compositions/queries'
import type { RegionAnswer, RoomComposition } from '@/lib/contract/composition'
import { LayoutPreview, type PreviewRegion } from './layout-preview'
import { regionsOf, type RegionName, type Size } from './layouts'
import { toPeople, type PicturedPerson } from './source-name'

const ours = new Set<string>(Object.values(regionsOf).flat())
const isOurs = (name: string): name is RegionName => ours.has(name)

function canvasOf(resolution: string | null | undefined): Size | null {
  const [width = 0, height = 0] = (resolution ?? '').split('x').map(Number)
  return width > 0 && height > 0 ? { width, height } : null
}

/** The requested layout of a composition to scale, as far as Telnyx says. */
export function MadeLayout({ raw }: { raw: RoomComposition }) {
  const t = useTranslations('compositions')
  const regionName = useTranslations('compose')
  const sessionId = raw.session_id ?? ''
  const { data } = useQuery({ ...sourcesQuery(sessionId), enabled: sessionId !== '' })
  const canvas = canvasOf(raw.resolution)
  const layout = Object.entries(raw.video_layout ?? {})
  if (!canvas || layout.length === 0) return <p className="text-muted">{t('layoutNone')}</p>
  const noName = (id: string) => t('somebody', { id })
  const known = toPeople(data?.data.sources ?? [], noName)
  const regions = layout
    .sort(([, a], [, b]) => (a.z_pos ?? 0) - (b.z_pos ?? 0))
    .map(([name, region]): PreviewRegion => {
      return {
        label: isOurs(name) ? regionName(`regions.${name}`) : name,
        frame: {
          x: region.x_pos ?? 0,
          y: region.y_pos ?? 0,
          width: region.width ?? canvas.width,
          height: region.height ?? canvas.height,
        },
        people: peopleOf(region, known, t('everybody'), noName),
        ...(region.max_rows && { maxRows: region.max_rows }),
      }
    })
  return (
    <>
      <LayoutPreview canvas={canvas} regions={regions} />
      <p className="mt-1.5 text-12 text-faint">{t('layoutText')}</p>
    </>
  )
}

function peopleOf(
  region: RegionAnswer,
  known: PicturedPerson[],
  everybody: string,
  noName: (id: string) => string,
): PicturedPerson[] {
  const sources = [region.video_sources ?? []].flat()
  if (sources.includes('*'))
    return known.length > 0 ? known : [{ id: '*', identity: '*', name: everybody }]
  return sources.map(
    (id) =>
      known.find((person) => person.id === id) ?? { id, identity: id, name: noName(id.slice(-4)) },
  )
}
