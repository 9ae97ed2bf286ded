/** Stands where the bold words come; no text a person reads has it. */
const PLACE = '\u0001';

/** A sentence from the locale file with one part of it in bold, wherever the language puts that part. */
export function WithBold({ bold, children }: { bold: string; children: (place: string) => string }) {
  const [before = '', after = ''] = children(PLACE).split(PLACE);
  return (
    <>
      {before}
      <b>{bold}</b>
      {after}
    </>
  );
}
