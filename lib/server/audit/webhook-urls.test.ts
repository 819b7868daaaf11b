import { expect, it } from 'vitest'
import { sha256 } from './digest'
import { digestedUrls, hostsOnly } from './webhook-urls'

const secret = 'https://ann:s3cret@hooks.test:8443/s3cret?key=s3cret#s3cret'
const rooms = {
  data: [
    { id: 'a', webhook_event_url: secret, webhook_event_failover_url: '' },
    { id: 'b', webhook_event_url: null, webhook_event_failover_url: 's3cret' },
  ],
}

it('keeps only the host of webhook URLs, at any depth', () => {
  expect(hostsOnly(rooms)).toEqual({
    data: [
      { id: 'a', webhook_event_url: 'hooks.test:8443', webhook_event_failover_url: '' },
      { id: 'b', webhook_event_url: null, webhook_event_failover_url: '?' },
    ],
  })
})

it('keeps a digest beside the host, once', () => {
  const kept = digestedUrls(rooms)
  expect(JSON.stringify(kept)).not.toContain('s3cret')
  expect(kept.data[0]?.webhook_event_url).toEqual({
    host: 'hooks.test:8443',
    sha256: sha256(secret),
  })
  expect(digestedUrls(kept)).toEqual(kept)
})
