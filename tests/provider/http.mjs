// What the pages and the Graph share.

const LARGEST_BODY = 1024 * 1024;

export async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Error("the body is too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
