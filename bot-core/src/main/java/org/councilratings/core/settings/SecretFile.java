package org.councilratings.core.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads a file that holds a secret and nothing else. */
final class SecretFile {

    /** No token is near as long; whatever is longer is another file. */
    static final int LIMIT = 64 * 1024;

    private SecretFile() {
    }

    /**
     * What the file holds, without the blanks around it; it may be empty or have several
     * lines.
     * @throws Unreadable if it cannot be had. Where there is no such file, the message
     * leaves the path out: it may be the secret, put into the wrong variable
     */
    static String read(String place) throws Unreadable {
        Path file = path(place);
        if (Files.isDirectory(file)) {
            throw new Unreadable("names a directory, %s".formatted(file), "Give the path of the file in it.");
        }
        byte[] bytes = bytes(file);
        if (bytes.length > LIMIT) {
            throw new Unreadable("names a file of more than 64 KB, %s".formatted(file),
                    "Give the path of a file that holds the secret and nothing else.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            // some editors begin a file with a byte order mark
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        }
        catch (CharacterCodingException ex) {
            throw new Unreadable("names a file that is not text in UTF-8, %s".formatted(file),
                    "Save it again as plain text in UTF-8.");
        }
    }

    private static Path path(String place) throws Unreadable {
        try {
            Path file = Path.of(place);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return file;
            }
        }
        catch (InvalidPathException ex) {
            // no file has such a name
        }
        throw new Unreadable("names a file that is not there", "Give the path of a file that holds the secret; "
                + "one that is not absolute starts at %s.".formatted(Path.of("").toAbsolutePath()));
    }

    private static byte[] bytes(Path file) throws Unreadable {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LIMIT + 1);
        }
        catch (AccessDeniedException ex) {
            throw new Unreadable("names a file that the bot may not read, %s".formatted(file),
                    "Let the user who runs the bot read it, and nobody else.");
        }
        catch (IOException ex) {
            throw new Unreadable("names a file that cannot be read, %s".formatted(file),
                    "See that it is an ordinary file, or a link to one.");
        }
    }

    /** Why there is no content; never the content. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        private Unreadable(String what, String remedy) {
            super(what);
            this.remedy = remedy;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return this.remedy;
        }

    }

}
