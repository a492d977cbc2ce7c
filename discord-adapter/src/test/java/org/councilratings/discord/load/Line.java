package org.councilratings.discord.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A bot's connection, and as much of HTTP as is used on it: bodies have a length.
 */
final class Line implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private static final String CHUNKED = "transfer-encoding:";

    private static final String KEY = "sec-websocket-key:";

    private final Socket socket;

    private final InputStream in;

    private final StringBuilder line = new StringBuilder(512);

    /**
     * A request.
     *
     * @param key asks to go on as a WebSocket
     */
    record Request(String method, String path, @Nullable String key, byte[] body) {

    }

    Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        socket.setTcpNoDelay(true);
    }

    /** Head and body at once, so that they travel in one piece. */
    void write(String head, byte[] body) throws IOException {
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        write(whole);
    }

    void write(byte[] bytes) throws IOException {
        this.socket.getOutputStream().write(bytes);
    }

    /** The next one; null where the other side has closed. */
    @Nullable Request read() throws IOException {
        String start = line();
        if (start.isEmpty()) {
            return null;
        }
        int length = 0;
        String key = null;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (starts(header, LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            else if (starts(header, KEY)) {
                key = header.substring(KEY.length()).strip();
            }
            else if (starts(header, CHUNKED)) {
                throw new IOException("a body without a length: " + header);
            }
        }
        int method = start.indexOf(' ');
        return new Request(start.substring(0, method), start.substring(method + 1, start.lastIndexOf(' ')), key,
                bytes(length));
    }

    private static boolean starts(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private String line() throws IOException {
        this.line.setLength(0);
        for (int next = this.in.read(); next >= 0 && next != '\n'; next = this.in.read()) {
            if (next != '\r') {
                this.line.append((char) next);
            }
        }
        return this.line.toString();
    }

    /** The next byte. */
    int next() throws IOException {
        int next = this.in.read();
        if (next < 0) {
            throw new EOFException("closed");
        }
        return next;
    }

    /** The next bytes. */
    byte[] bytes(int length) throws IOException {
        byte[] bytes = this.in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("broken off");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

}
