'use client'

import { useSearchParams } from 'next/navigation'

const panelTabs = ['recordings', 'compositions', 'activity', 'raw'] as const

type PanelTab = (typeof panelTabs)[number]

/** The open tab is in the address, so that a colleague who gets it sees the same. */
export function usePanelTab(hasActivity: boolean): [PanelTab, (tab: PanelTab) => void] {
  const asked = useSearchParams().get('tab')
  const known = panelTabs.find((tab) => tab === asked) ?? 'recordings'
  const tab = known === 'activity' && !hasActivity ? 'recordings' : known

  function setTab(next: PanelTab) {
    const params = new URLSearchParams(window.location.search)
    if (next === 'recordings') params.delete('tab')
    else params.set('tab', next)
    const search = params.size > 0 ? `?${params}` : ''
    // Without a visit to the server: the tab reads what it shows itself.
    window.history.replaceState(null, '', `${window.location.pathname}${search}`)
  }

  return [tab, setTab]
}
