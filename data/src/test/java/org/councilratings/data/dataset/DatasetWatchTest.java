package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Is another dataset noticed?")
class DatasetWatchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static SmallDataset asOf(String day) {
        return new SmallDataset().put(INFO, "/asOf", "'" + day + "'");
    }

    private static SmallDataset faulty() {
        return new SmallDataset().put(KENT, "/region", "'south'");
    }

    /** The day of the dataset that a look found; "faulty" and "unchanged" otherwise. */
    private static String found(DatasetWatch watch) throws IOException {
        Optional<Loaded> found = watch.look();
        return found.map(loaded -> switch (loaded) {
            case Loaded.Clean(Dataset dataset) -> dataset.info().asOf().toString();
            case Loaded.Faulty faulty -> "faulty";
        }).orElse("unchanged");
    }

    /** As the writer does, in one step. */
    private static void replace(Path file, String text) throws IOException {
        Path draft = Files.writeString(file.resolveSibling(".draft"), text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void thePackagedOneIsLoadedOnceAndNeverChanges() throws IOException {
        DatasetWatch watch = DatasetWatch.packaged();

        assertThat(watch.look()).containsInstanceOf(Loaded.Clean.class);
        assertThat(watch.look()).isEmpty();
        assertThat(watch.usualPause()).isZero();
    }

    @Test
    void whatIsNotThereIsExplained() {
        assertThatIOException().isThrownBy(() -> DatasetWatch.at(this.folder.resolve("none").toString()).look())
            .withMessageContaining("no such file or directory");
        assertThatIOException().isThrownBy(() -> DatasetWatch.at("a\0b").look()).withMessageContaining("no path");
        assertThatIOException().isThrownBy(() -> DatasetWatch.at("https://").look()).withMessageContaining("URL");
    }

    @Nested
    @DisplayName("in a directory?")
    class InADirectory {

        private DatasetWatch watch() throws IOException {
            asOf("2026-08-22").writeTo(DatasetWatchTest.this.folder);
            return DatasetWatch.at(DatasetWatchTest.this.folder.toString());
        }

        private Path file(String name) {
            return DatasetWatchTest.this.folder.resolve(name);
        }

        @Test
        void itIsLoadedAtTheFirstLookAndNotAgain() throws IOException {
            DatasetWatch watch = watch();

            assertThat(found(watch)).isEqualTo("2026-08-22");
            assertThat(found(watch)).isEqualTo("unchanged");
        }

        @Test
        void whatIsWrittenCountsOnceItsDatasetJsonIsThere() throws IOException {
            DatasetWatch watch = watch();
            watch.look();

            SmallDataset after = asOf("2026-10-02").put(KENT, "/shortName", "'The Garden'");
            replace(file(KENT), after.text(KENT));
            assertThat(found(watch)).isEqualTo("unchanged");

            replace(file(INFO), after.text(INFO));
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

        @Test
        void anImportThatLeavesDatasetJsonAsItWasIsNoticedToo() throws IOException {
            DatasetWatch watch = watch();
            watch.look();

            replace(file(INFO), Files.readString(file(INFO)));

            assertThat(found(watch)).isEqualTo("2026-08-22");
        }

        @Test
        void aCopyWithTheOldTimeIsKnownByWhatItHolds() throws IOException {
            DatasetWatch watch = watch();
            watch.look();
            FileTime old = Files.getLastModifiedTime(file(INFO));

            Files.writeString(file(INFO), asOf("2026-09-01").text(INFO));
            Files.setLastModifiedTime(file(INFO), old);

            assertThat(found(watch)).isEqualTo("2026-09-01");
        }

        @Test
        void aFaultyOneIsToldOnceUntilItChanges() throws IOException {
            DatasetWatch watch = watch();
            watch.look();

            replace(file(KENT), faulty().text(KENT));
            replace(file(INFO), asOf("2026-10-02").text(INFO));
            assertThat(found(watch)).isEqualTo("faulty");
            assertThat(found(watch)).isEqualTo("unchanged");

            replace(file(KENT), asOf("2026-10-03").text(KENT));
            replace(file(INFO), asOf("2026-10-03").text(INFO));
            assertThat(found(watch)).isEqualTo("2026-10-03");
        }

        @Test
        void withoutDatasetJsonItIsWaitedFor() throws IOException {
            DatasetWatch watch = watch();
            watch.look();

            Files.delete(file(INFO));
            assertThatIOException().isThrownBy(watch::look).withMessageContaining("dataset.json is not there");

            replace(file(INFO), asOf("2026-10-02").text(INFO));
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

        @Test
        void whatChangesWhileItIsReadIsReadAgainAsAWhole() throws IOException {
            watch();
            List<Dataset> read = new ArrayList<>();
            DatasetWatch watch = new PathWatch(DatasetWatchTest.this.folder.toString(), files -> {
                Loaded loaded = DatasetLoader.load(files);
                if (read.isEmpty()) {
                    replace(file(KENT), new SmallDataset().put(KENT, "/shortName", "'The Garden'").text(KENT));
                }
                read.add(((Loaded.Clean) loaded).dataset());
                return loaded;
            });

            Loaded found = watch.look().orElseThrow();

            assertThat(read).hasSize(2);
            assertThat(found).isEqualTo(new Loaded.Clean(read.getLast()));
            assertThat(read.getLast().authority("kent").orElseThrow().shortName()).isEqualTo("The Garden");
            assertThat(watch.look()).isEmpty();
        }

        @Test
        void whatDoesNotComeToRestIsLeftForTheNextLook() throws IOException {
            watch();
            List<Integer> readings = new ArrayList<>();
            DatasetWatch watch = new PathWatch(DatasetWatchTest.this.folder.toString(), files -> {
                Loaded loaded = DatasetLoader.load(files);
                readings.add(readings.size());
                if (readings.size() <= 3) {
                    replace(file(INFO), asOf("2026-09-0" + readings.size()).text(INFO));
                }
                return loaded;
            });

            assertThatIOException().isThrownBy(watch::look).withMessageContaining("is being changed while it is read");
            assertThat(found(watch)).isEqualTo("2026-09-03");
        }

        @Test
        void aLinkThatIsTurnedToAnotherDirectoryLeadsToAnotherDataset() throws IOException {
            Path first = file("first");
            Path second = file("second");
            asOf("2026-08-22").writeTo(first);
            asOf("2026-08-22").put(KENT, "/shortName", "'The Garden'").writeTo(second);
            Path link = Files.createSymbolicLink(file("current"), first);
            DatasetWatch watch = DatasetWatch.at(link.toString());
            watch.look();

            Files.delete(link);
            Files.createSymbolicLink(link, second);

            assertThat(found(watch)).isEqualTo("2026-08-22");
        }

    }

    @Nested
    @DisplayName("in a zip file?")
    class InAZip {

        private Path packed(SmallDataset small, String name) throws IOException {
            Path directory = DatasetWatchTest.this.folder.resolve(name);
            small.writeTo(directory);
            Path zip = DatasetWatchTest.this.folder.resolve("dataset.zip");
            assertThat(DatasetPack.write(directory, zip)).isEmpty();
            return zip;
        }

        @Test
        void aNewOneIsNoticedAndTheSameAgainIsNot() throws IOException {
            DatasetWatch watch = DatasetWatch.at(packed(asOf("2026-08-22"), "one").toString());
            assertThat(found(watch)).isEqualTo("2026-08-22");
            assertThat(found(watch)).isEqualTo("unchanged");

            packed(asOf("2026-10-02"), "two");
            assertThat(found(watch)).isEqualTo("2026-10-02");

            Path same = packed(asOf("2026-10-02"), "two");
            Files.setLastModifiedTime(same, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
            assertThat(found(watch)).isEqualTo("unchanged");
        }

        @Test
        void oneThatIsCutOffIsTriedAgain() throws IOException {
            Path zip = packed(asOf("2026-08-22"), "one");
            DatasetWatch watch = DatasetWatch.at(zip.toString());
            watch.look();
            byte[] whole = Files.readAllBytes(packed(asOf("2026-10-02"), "two"));

            Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
            assertThatIOException().isThrownBy(watch::look).withMessageContaining("cannot be read as a zip file");
            assertThatIOException().isThrownBy(watch::look).withMessageContaining("cannot be read as a zip file");

            Files.write(zip, whole);
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

    }

    @Nested
    @DisplayName("at a URL?")
    class AtAUrl {

        private final HttpServer server = started();

        private byte[] zip = new byte[0];

        private int status = 200;

        private boolean hasTags = true;

        private String tag = "\"one\"";

        private final List<String> asked = new ArrayList<>();

        private HttpServer started() {
            try {
                HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                made.createContext("/", exchange -> {
                    String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    this.asked.add(known);
                    if (this.hasTags) {
                        exchange.getResponseHeaders().add("ETag", this.tag);
                    }
                    boolean isKnown = this.status == 200 && this.hasTags && known.equals(this.tag);
                    exchange.sendResponseHeaders(isKnown ? 304 : this.status, isKnown ? -1 : this.zip.length);
                    if (!isKnown) {
                        try (OutputStream out = exchange.getResponseBody()) {
                            out.write(this.zip);
                        }
                    }
                    exchange.close();
                });
                made.start();
                return made;
            }
            catch (IOException ex) {
                throw new AssertionError(ex);
            }
        }

        @AfterEach
        void stop() {
            this.server.stop(0);
        }

        private void serve(SmallDataset small, String name) throws IOException {
            Path directory = DatasetWatchTest.this.folder.resolve("served");
            small.writeTo(directory);
            Path file = DatasetWatchTest.this.folder.resolve("served.zip");
            DatasetPack.write(directory, file);
            this.zip = Files.readAllBytes(file);
            this.tag = "\"" + name + "\"";
        }

        private DatasetWatch watch() {
            return DatasetWatch
                .at("http://127.0.0.1:%d/dataset.zip?key=secret".formatted(this.server.getAddress().getPort()));
        }

        @Test
        void theServerIsAskedWhetherItHasAnother() throws IOException {
            serve(asOf("2026-08-22"), "one");
            DatasetWatch watch = watch();

            assertThat(found(watch)).isEqualTo("2026-08-22");
            assertThat(found(watch)).isEqualTo("unchanged");
            serve(asOf("2026-10-02"), "two");
            assertThat(found(watch)).isEqualTo("2026-10-02");
            assertThat(this.asked).containsExactly("null", "\"one\"", "\"one\"");
            assertThat(watch.usualPause()).isEqualTo(Duration.ofMinutes(10));
            assertThat(watch.origin()).doesNotContain("secret");
        }

        @Test
        void whereItCannotTellTheZipIsCompared() throws IOException {
            serve(asOf("2026-08-22"), "one");
            this.hasTags = false;
            DatasetWatch watch = watch();

            assertThat(found(watch)).isEqualTo("2026-08-22");
            assertThat(found(watch)).isEqualTo("unchanged");
            serve(asOf("2026-10-02"), "one");
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

        @Test
        void aServerInTroubleIsAskedAgain() throws IOException {
            serve(asOf("2026-08-22"), "one");
            DatasetWatch watch = watch();
            watch.look();
            serve(asOf("2026-10-02"), "two");

            this.status = 500;
            assertThatIOException().isThrownBy(watch::look).withMessageContaining("status 500");
            this.status = 200;
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

        @Test
        void aZipThatIsCutOffIsFetchedAgain() throws IOException {
            serve(asOf("2026-08-22"), "one");
            DatasetWatch watch = watch();
            watch.look();
            serve(asOf("2026-10-02"), "two");
            byte[] whole = this.zip;

            this.zip = Arrays.copyOf(whole, whole.length / 2);
            assertThatIOException().isThrownBy(watch::look).withMessageContaining("cannot be read as a zip file");
            this.zip = whole;
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

        @Test
        void aFaultyOneIsToldOnceUntilItChanges() throws IOException {
            serve(asOf("2026-08-22"), "one");
            DatasetWatch watch = watch();
            watch.look();
            // nobody packs it by ./bot data pack, which would refuse
            Path file = DatasetWatchTest.this.folder.resolve("faulty.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                SmallDataset small = faulty();
                for (String name : small.names()) {
                    out.putNextEntry(new ZipEntry(name));
                    out.write(small.text(name).getBytes(StandardCharsets.UTF_8));
                }
            }
            this.zip = Files.readAllBytes(file);
            this.tag = "\"bad\"";

            assertThat(found(watch)).isEqualTo("faulty");
            assertThat(found(watch)).isEqualTo("unchanged");
            serve(asOf("2026-10-02"), "two");
            assertThat(found(watch)).isEqualTo("2026-10-02");
        }

    }

}
