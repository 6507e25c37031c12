/** What moderation is asked about: a post (`commentId` null), a comment, or a page. */
export type About =
  | { postId: string; commentId: string | null; pageId?: undefined }
  | { pageId: string; postId?: undefined; commentId?: undefined }
