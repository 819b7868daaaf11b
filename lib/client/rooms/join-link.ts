type JoinLinkValues = {
  roomId: string
  roomName: string | null
  token: string
  refreshToken: string | null
}

/** A join link: the template with its four names filled in, each encoded for a URL. */
export function joinLink(template: string, values: JoinLinkValues): string {
  const filled: Record<string, string> = {
    room_id: values.roomId,
    room_name: values.roomName ?? '',
    token: values.token,
    refresh_token: values.refreshToken ?? '',
  }
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(filled, name) ? encodeURIComponent(filled[name] ?? '') : whole,
  )
}
