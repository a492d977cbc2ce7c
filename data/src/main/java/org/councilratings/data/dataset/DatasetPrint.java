package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A short text by which a dataset, or a file of one, is known again. */
final class DatasetPrint {

    /** In hexadecimal digits: 128 bits. */
    private static final int LENGTH = 32;

    private DatasetPrint() {
    }

    /**
     * Of what people are told: the order of files and the words about it do not count.
     */
    static String of(Dataset dataset) {
        Stream<String> coverage = dataset.info()
            .coverage()
            .stream()
            .map(line -> String.join(" ", line.kind().slug(), line.from().map(Object::toString).orElse(""),
                    line.to().toString(), String.valueOf(line.complete())))
            .sorted();
        Stream<String> reports = dataset.reports()
            .stream()
            .map(report -> report.key() + " " + ReportFacts.of(report).code())
            .sorted();
        List<String> lines = Stream.of(Stream.of(dataset.info().asOf().toString()), coverage, reports)
            .flatMap(all -> all)
            .toList();
        return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    /** Reads to the end, whatever the length. */
    static String of(InputStream content) throws IOException {
        DigestInputStream digesting = new DigestInputStream(content, sha256());
        digesting.transferTo(OutputStream.nullOutputStream());
        return text(digesting.getMessageDigest().digest());
    }

    private static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }

}
