// What a document can be made to keep.

/** PDF/UA-1 with PDF/A-2a, which programs of today know; or PDF/UA-2 with PDF/A-4, which is PDF 2.0. */
export const pdfNormen = ['ua1', 'ua2'] as const;
export type PdfNorm = (typeof pdfNormen)[number];
