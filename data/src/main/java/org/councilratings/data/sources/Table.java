package org.councilratings.data.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A CSV file with a header line, read row by row. */
final class Table {

    private Table() {
    }

    /**
     * Reads every row.
     * @throws IOException if the file cannot be read, or a row cannot be understood: the
     * message then names file and line
     */
    static <T> List<T> read(Path file, Function<Row, T> reading) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(row -> {
                try {
                    return reading.apply(new Row(row));
                }
                catch (RuntimeException ex) {
                    throw new UncheckedIOException(new IOException(
                            "%s line %d: %s".formatted(file, row.getStartingLineNumber(), ex.getMessage()), ex));
                }
            }).toList();
        }
        catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    /** One row, its fields by the names in the header. */
    record Row(NamedCsvRecord fields) {

        String text(String field) {
            return this.fields.getField(field);
        }

        /** Empty where the cell is empty or says that it was not given. */
        Optional<String> optional(String field) {
            return Optional.of(text(field)).filter(text -> !text.isBlank() && !text.equals("not-given"));
        }

        List<String> list(String field, String separator) {
            return Stream.of(text(field).split(java.util.regex.Pattern.quote(separator)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        }

    }

}
