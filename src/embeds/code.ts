/** Name of the field in which an embed tells the page around it how high it is, in px. */
export const heightField = 'embedHeight';

/** What goes into another site's page. */
export interface EmbedCode {
  /** Whole address of the embed. */
  readonly address: string;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** Whole address of the page on which it is explained, and its name: said where frames are not shown. */
  readonly page: string;
}

/** How high the frame is where the page around it runs no scripts; its content then scrolls. */
const usualHeight = 480;

/**
 * The code of an embed, to be pasted into a page: a frame, and a script that gives it the height that it asks
 * for. Only frames that the message came from are changed, and only their height. A page that allows no scripts
 * may leave the script out.
 */
export function embedCode({ address, title, page }: EmbedCode): string {
  const frame = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${usualHeight}" loading="lazy" style="border:0"></iframe>`;
  const link = `<p><a href="${escaped(page)}">${escaped(title)}</a></p>`;
  const script = `<script>addEventListener("message",function(e){var h=e.data&&e.data.${heightField};if(h>0&&h<10000)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=h})})</script>`;
  return `${frame}\n${link}\n${script}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
