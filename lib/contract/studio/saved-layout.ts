import { checkLayout } from './check-layout'
import type { Layout } from './layout'
import { presetLayout } from './presets'
import { isFault, readRequest } from './read-request'
import { toRequest } from './request'

/** Ids of recordings belong to one session, and a saved layout to none. */
const noSession = ''

/** A layout without its sources, as a text for an address. */
export function layoutText(layout: Layout): string {
  const regions = layout.regions.map((region) => ({ ...region, sources: '*' as const }))
  return JSON.stringify(toRequest(noSession, { ...layout, regions }))
}

/** The layout of such a text, with everybody in each region; null for one that cannot be sent. */
export function readLayoutText(text: string): Layout | null {
  const layout = readRequest(text, noSession)
  return isFault(layout) || checkLayout(layout, []).length > 0 ? null : layout
}

/**
 * A saved layout with sources: those that stand in the regions now, or, for another number of
 * regions, everybody once, the longest recording first.
 *
 * @param all the session's finished video recordings, the longest first
 */
export function withSourcesOf(saved: Layout, now: Layout, all: readonly string[]): Layout {
  const isAlike = saved.regions.length === now.regions.length
  const preset = saved.regions.length === 1 ? 'grid' : 'speaker'
  const { regions } = isAlike ? now : presetLayout(preset, saved, all)
  return {
    ...saved,
    regions: saved.regions.map((region, index) => ({
      ...region,
      sources: regions[index]?.sources ?? '*',
    })),
  }
}
