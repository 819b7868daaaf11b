/** As high as the content to come, so that the visits below do not move. */
export function HistoryPlace() {
  return <div aria-hidden className="h-[196px]" />
}
