import * as z from 'zod/mini'
import { endpoint } from '../core/endpoint.js'
import { id } from '../core/fields.js'

/** What a page of another site says of itself. No picture: a reader's browser never asks that site for anything. */
export const linkPreview = z
  .object({ href: z.string(), site: z.string(), title: z.string(), description: z.string() })
  .register(z.globalRegistry, { id: 'LinkPreview' })
export type LinkPreview = z.output<typeof linkPreview>

/** Links of one post that are looked at. */
export const previewedLinks = 3

export const listLinkPreviews = endpoint('link_previews.list', {
  route: 'GET /posts/:postId/link-previews',
  access: 'signedIn',
  params: z.object({ postId: id }),
  reply: z.object({ items: z.array(linkPreview) }),
  summary: 'What the pages say that a post of this network links to, as far as they were looked at.',
})

export const linkPreviewSettings = z.object({
  /** Whether this server may fetch pages of the web. */
  enabled: z.boolean(),
})

export const readLinkPreviewSettings = endpoint('link_previews.read_settings', {
  route: 'GET /link-preview-settings',
  access: 'admin',
  reply: linkPreviewSettings,
  summary: 'Whether the server looks at the pages that posts link to.',
})

export const changeLinkPreviewSettings = endpoint('link_previews.change_settings', {
  route: 'PUT /link-preview-settings',
  access: 'admin',
  body: linkPreviewSettings,
  reply: linkPreviewSettings,
  summary: 'Lets the server look at the pages that posts link to, or stops it and forgets what it knows.',
})
