package org.councilratings.data.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Gets the lines out of a PDF. Whatever a file holds, this ends: with lines, or with an
 * {@link UnreadableFile}. The limits are far above anything that Ofsted publishes and
 * keep a broken or hostile file from taking all memory or time.
 */
final class PdfFile {

    /** Ofsted's are below 3 MB. */
    private static final long MOST_BYTES = 40_000_000;

    /** Ofsted's have up to 60. */
    private static final int MOST_PAGES = 200;

    /** Letters on a page; Ofsted's have up to 5,000. */
    private static final int MOST_LETTERS = 20_000;

    /** Letters and drawing operators in all. */
    private static final int MOST_STEPS = 2_000_000;

    /** The mark of the end is in these last bytes. */
    private static final int TAIL = 2048;

    private static final String AGAIN = "; download it again from reports.ofsted.gov.uk";

    static {
        BundledFonts.install();
    }

    private PdfFile() {
    }

    /**
     * @return the lines of all pages, in order; not empty
     * @throws UnreadableFile if there is nothing to read, in one line
     */
    static List<Line> lines(Path file) throws UnreadableFile {
        try {
            check(file);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return lines(document);
            }
        }
        catch (InvalidPasswordException ex) {
            throw new UnreadableFile("encrypted with a password; save it without one");
        }
        catch (IOException ex) {
            throw new UnreadableFile("damaged (" + reason(ex) + ")" + AGAIN);
        }
        // PDFBox has no exception of its own for all that can be wrong inside a PDF
        catch (RuntimeException ex) {
            throw new UnreadableFile("damaged (" + ex.getClass().getSimpleName() + ")" + AGAIN);
        }
        catch (StackOverflowError | OutOfMemoryError ex) {
            throw new UnreadableFile("its contents are nested too deeply or too large for a report" + AGAIN);
        }
    }

    private static void check(Path file) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile("no such file; check the path");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("an empty file" + AGAIN);
        }
        if (size > MOST_BYTES) {
            throw new UnreadableFile("too large for a report (%d MB); is it one?".formatted(size / 1_000_000));
        }
        String head = bytes(file, 0);
        if (!head.contains("%PDF-")) {
            boolean page = head.stripLeading().startsWith("<") || head.toLowerCase(Locale.ROOT).contains("<html");
            throw new UnreadableFile((page ? "a web page saved as PDF" : "not a PDF") + AGAIN);
        }
        // without its end PDFBox would still find some pages, and half a report read as a
        // whole one
        String tail = bytes(file, size - TAIL);
        if (!tail.contains("%%EOF") || !tail.contains("startxref")) {
            throw new UnreadableFile("cut off before its end" + AGAIN);
        }
    }

    private static String bytes(Path file, long from) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(from, 0);
            byte[] bytes = new byte[(int) Math.min(TAIL, random.length() - start)];
            random.seek(start);
            random.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<Line> lines(PDDocument document) throws IOException, UnreadableFile {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new UnreadableFile("%d pages, too many for a report; is it one?".formatted(pages));
        }
        Letters letters = new Letters();
        List<Line> lines = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            checkContents(document.getPage(page - 1), page);
            letters.ofPage.clear();
            letters.processPage(document.getPage(page - 1));
            lines.addAll(PageLines.of(page, letters.ofPage));
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile("pictures without text; run text recognition (OCR) on it first");
        }
        return lines;
    }

    /**
     * PDFBox takes what it can get out of a damaged stream and says so in its log alone;
     * a list of points would then be shorter than it is. It also unpacks without limit.
     */
    private static void checkContents(PDPage page, int number) throws IOException, UnreadableFile {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            COSStream stream = streams.next().getCOSObject();
            if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
                continue;
            }
            long size = 0;
            byte[] buffer = new byte[8192];
            try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > MOST_BYTES) {
                        throw new UnreadableFile("page %d is too large for a report; is it one?".formatted(number));
                    }
                }
            }
            catch (ZipException | EOFException ex) {
                throw new UnreadableFile("page %d is damaged".formatted(number) + AGAIN);
            }
        }
    }

    private static String reason(IOException ex) {
        String message = (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return (line.length() <= 120) ? line : line.substring(0, 120) + " …";
    }

    /**
     * The letters of a page with their places, in the order in which they were written.
     */
    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> ofPage = new ArrayList<>();

        private int steps;

        @Override
        protected void processTextPosition(TextPosition position) {
            this.ofPage.add(position);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            this.steps += 1 + operands.size();
            if (this.steps > MOST_STEPS || this.ofPage.size() > MOST_LETTERS) {
                throw new IOException("more text or drawing than a report holds");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void writePage() {
            // the letters are all that is wanted
        }

    }

}
