/** Vietnamese, the first language of the site: what is said of a picture kept with an older release. */
export const vi = {
  title: (id: string) => `Hình này theo bản số liệu ${id}`,
  newer: (id: string) =>
    `Địa chỉ được lưu với bản đó, nên các con số giữ như khi ấy. Trang nay có bản ${id}.`,
  same: (id: string) => `Trong bản ${id}, các con số của hình này không đổi.`,
  revised: (n: string, all: string, id: string) =>
    `Trong bản ${id}, ${n} trên ${all} con số của hình này đã khác:`,
  cell: (what: string, period: string, before: string, now: string) =>
    `${what}, ${period}: trước là ${before}, nay là ${now}`,
  required: 'mức phải đạt',
  verdict: 'kết luận',
  by: (difference: string) => ` (${difference})`,
  gone: 'không còn',
  other: 'giá trị khác',
  more: (n: string) => `và ${n} con số nữa.`,
  lost: (id: string) => `Bản ${id} không còn chỉ số này.`,
  failed: (id: string) => `Chưa so được với bản ${id}: không tải được số liệu của bản đó.`,
  newest: (id: string) => `Xem hình này theo bản ${id}`,
} as const;
