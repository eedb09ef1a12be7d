import { fitsAddress } from './address.ts';
import { fitsBirth } from './birth-date.ts';
import { fitsBank } from './bank-account.ts';
import { fitsIdentity } from './identity-number.ts';
import type { PersonalKind } from './kind.ts';
import { fitsName, isNameLike } from './person-name.ts';
import { fitsPhone } from './phone.ts';
import { fitsPlate } from './plate.ts';
import { bare, hasLetter, tidy } from './text.ts';
import { nameKey, type PersonalVocabulary } from './vocabulary.ts';

/** What a header or a label of a form announces, and which cells under it hold that. */
export interface Label {
  readonly id: string;
  readonly kind: PersonalKind;
  /** Whole labels, in lower case without diacritics, one of several between strokes or in brackets. */
  readonly names: RegExp;
  readonly fits: (text: string, bareText: string, vocabulary: PersonalVocabulary) => boolean;
  /** Only where most cells of the column fit: the label has another meaning besides. */
  readonly mostly?: true;
}

const number = '(?:(?:so|ma|so the|ma the|ma so|the|so giay) )?';

export const labels: readonly Label[] = [
  {
    id: 'name',
    kind: 'name',
    names:
      /^(?:ho va ten|ho ten|ho dem|ho, ten|ho va ten dem|ten khai sinh|bi danh|full name|fullname|ho va chu dem)(?: (?:nguoi|doi tuong|chu ho|benh nhan|can bo|hoc sinh|hoc vien|nan nhan|cong dan|vo|chong|cha|me|con|bo)(?: [a-z ]{1,30})?)?$/,
    fits: fitsName,
  },
  {
    id: 'person',
    kind: 'name',
    names:
      /^(?:ten doi tuong|doi tuong|ten nguoi [a-z ]{1,30}|nguoi bao cao|nguoi lap(?: bieu| bao cao| bang)?|nguoi ky|nguoi lien he|nguoi phu trach|nguoi giam ho|nguoi than|can bo (?:phu trach|theo doi|lap|bao cao)|chu ho|ten chu ho|ten benh nhan|benh nhan|ten nan nhan|nan nhan|nhan vien|person|patient|thu truong(?: don vi)?|giam doc|chu tich|cha|me|vo|chong)$/,
    fits: (text, _, { known }) => isNameLike(text) && !known.has(nameKey(text)),
  },
  {
    id: 'identity',
    kind: 'identity',
    names: new RegExp(
      `^${number}(?:cccd|cmnd|cmtnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ho chieu|passport|giay to tuy than|bhyt|bao hiem y te|bhxh|bao hiem xa hoi|id number|identity number|ddcn)(?: so)?$`,
    ),
    fits: fitsIdentity,
  },
  {
    id: 'phone',
    kind: 'phone',
    names: new RegExp(
      `^${number}(?:dien thoai|dt|sdt|dtdd|di dong|phone|phone number|tel|mobile|lien lac|dien thoai lien he)$`,
    ),
    fits: fitsPhone,
  },
  {
    id: 'birth',
    kind: 'birth',
    names:
      /^(?:ngay sinh|nam sinh|ngay,? thang,? nam sinh|ngay thang sinh|sinh ngay|sinh nam|ntns|nam, thang sinh|dob|date of birth|birth ?date|birthday|year of birth)$/,
    fits: fitsBirth,
    mostly: true,
  },
  {
    id: 'home',
    kind: 'address',
    names:
      /^(?:noi o(?: hien (?:nay|tai))?|cho o(?: hien (?:nay|tai))?|(?:noi )?(?:dang ky )?(?:thuong|tam) tru|noi dktt|hktt|noi dk hktt|ho khau(?: thuong tru)?|que quan|nguyen quan|noi cu tru|dia chi (?:nha|thuong tru|tam tru|noi o|cu tru|nha rieng)|home address)$/,
    fits: (text) => hasLetter(text) && text.includes(' '),
  },
  {
    id: 'address',
    kind: 'address',
    names: /^(?:dia chi|address)$/,
    fits: fitsAddress,
  },
  {
    id: 'social',
    kind: 'social',
    names: /^(?:tai khoan |nick |ten )?(?:facebook|zalo|fb|tiktok|telegram|mang xa hoi)(?: ca nhan| id)?$/,
    fits: (text) => hasLetter(text) && !/^(?:co|khong|x)$/.test(bare(text).toLowerCase()),
  },
  {
    id: 'plate',
    kind: 'plate',
    names: /^(?:bien so(?: xe)?|bien kiem soat|bks|bien so dang ky|so xe|license plate)$/,
    fits: fitsPlate,
  },
  {
    id: 'bank',
    kind: 'bank',
    names: /^(?:so tai khoan(?: ngan hang)?|so tk|stk|tk ngan hang|tai khoan ngan hang|bank account)$/,
    fits: fitsBank,
  },
];

const gate =
  /ten|dem|danh|doi tuong|nguoi|can bo|chu|nhan|truong|giam doc|cha|me|vo|chong|name|person|patient|cccd|cmnd|cmt|can cuoc|dinh danh|ho chieu|passport|giay to|bhyt|bhxh|bao hiem|number|ddcn|dt|phone|tel|mobile|di dong|lien lac|sinh|ntns|dob|birth|noi|cho|tru|hktt|ho khau|quan|dia chi|address|facebook|zalo|fb|tiktok|telegram|mang|bien|bks|so xe|plate|tai khoan|tk|bank|dien thoai/;

/** The labels that a cell is, if it is nothing else: "Số CCCD/CMND (nếu có)" is one. */
export function labelsOf(text: string): Label[] {
  if (text.length > 80 || !hasLetter(text)) return [];
  const plain = bare(tidy(text))
    .toLowerCase()
    .replace(/[*:.]+$/, '')
    .trim();
  // Only a text with one of these words in it can be a label at all.
  if (!gate.test(plain)) return [];
  const parts = plain.split(/ ?(?:[/(),;]|(?<= )-(?= )| hoac | va (?!ten|chu)) ?/).map((part) => part.trim());
  return labels.filter(({ names }) => names.test(plain) || parts.some((part) => names.test(part)));
}

/** Whether a header numbers the rows. */
export function isRunningNumber(text: string): boolean {
  return /^(?:stt|tt|so tt|so thu tu|no\.?|#)$/.test(bare(tidy(text)).toLowerCase());
}
