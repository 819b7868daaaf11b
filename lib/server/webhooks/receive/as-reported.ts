import 'server-only'

/** The columns of a report that no read has confirmed yet. */
export function asReported<What>(report: { what: What; at: string | null; receivedAt: Date }) {
  const { what: reported, at: reportedAt, receivedAt: reportReceivedAt } = report
  return { reported, reportedAt, reportReceivedAt, ghost: false }
}
