import 'server-only'

/** How a row says that a webhook has told something which no read has shown yet. */
export function asReported<What>(report: { what: What; at: string | null; receivedAt: Date }) {
  const { what: reported, at: reportedAt, receivedAt: reportReceivedAt } = report
  return { reported, reportedAt, reportReceivedAt, ghost: false }
}
