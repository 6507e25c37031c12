/** What a page receives beside the parameters of its address: its query, and the part after `#`. */
export interface PageProps {
  search: Record<string, string | undefined>
  hash: string
}
