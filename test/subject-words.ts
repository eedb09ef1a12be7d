const words = [
  'ma túy',
  'ma tuý',
  'nghiện',
  'drugs?',
  'addict\\w*',
  'opioids?',
  'heroin',
  'methadone',
  'communes?',
  'wards?',
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'công an',
  'mặt trận',
  'police',
  'thái nguyên',
  'bắc kạn',
  'lai châu',
  'tam đường',
  'bắc hồng',
  'phong quang',
  'mttq',
];

// \b knows no Vietnamese letters. "xã hội" (society) is a word of any subject.
const subject = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?!\\p{L}|\\p{M}|\\s+hội)`, 'giu');

/** The words in a text that belong to the subject and the province of data/, as they stand there. */
export function subjectWords(text: string): string[] {
  return [...text.normalize('NFC').matchAll(subject)].map(([word]) => word);
}
