/** Vietnamese words that tell areas of one name apart. */
export const vi = {
  until: (day: string) => `đến ${day}`,
  since: (day: string) => `từ ${day}`,
};
