/** A label's wish: the middle it would like and the height it needs. */
export interface Wish {
  readonly middle: number;
  readonly height: number;
}

/**
 * Middles for labels in one column so that none overlap and each is as near to its wish as the others
 * allow (least squares). The column spans `top` to `bottom`; when it is too short for all of them,
 * they run over its bottom, still without overlap. The answer is in the order given.
 */
export function dodge(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => middle(wishes, a) - middle(wishes, b) || a - b);
  const blocks: { members: number[]; height: number; start: number }[] = [];
  const settle = (members: number[]): { members: number[]; height: number; start: number } => {
    let height = 0;
    let sum = 0;
    for (const index of members) {
      const wish = wishes[index] as Wish;
      sum += wish.middle - wish.height / 2 - height;
      height += wish.height;
    }
    const start = Math.max(top, Math.min(sum / members.length, bottom - height));
    return { members, height, start };
  };
  for (const index of order) {
    let block = settle([index]);
    for (
      let before = blocks.at(-1);
      before && before.start + before.height > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = settle([...before.members, ...block.members]);
    }
    blocks.push(block);
  }
  const middles = new Array<number>(wishes.length).fill(0);
  for (const { members, start } of blocks) {
    let at = start;
    for (const index of members) {
      const { height } = wishes[index] as Wish;
      middles[index] = at + height / 2;
      at += height;
    }
  }
  return middles;
}

function middle(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.middle ?? 0;
}
