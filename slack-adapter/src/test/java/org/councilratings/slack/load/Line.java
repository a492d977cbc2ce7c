package org.councilratings.slack.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept open, and as much of HTTP as both sides use on it: bodies
 * have a length.
 */
final class Line implements AutoCloseable {

    private static final int PATIENCE = 15_000;

    private static final String LENGTH = "content-length:";

    private static final String CHUNKED = "transfer-encoding:";

    private final Socket socket;

    private final InputStream in;

    /**
     * A request or a response.
     *
     * @param start its first line
     */
    record Message(String start, byte[] body) {

        String text() {
            return new String(this.body, StandardCharsets.UTF_8);
        }

    }

    Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        socket.setTcpNoDelay(true);
    }

    /** Connects to a server on this machine. */
    static Line to(int port) throws IOException {
        Line line = new Line(new Socket(InetAddress.getLoopbackAddress(), port));
        line.socket.setSoTimeout(PATIENCE);
        return line;
    }

    /** Head and body at once, so that they travel in one piece. */
    void write(String head, byte[] body) throws IOException {
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        this.socket.getOutputStream().write(whole);
    }

    /** The next one; null where the other side has closed. */
    @Nullable Message read() throws IOException {
        String start = line();
        if (start.isEmpty()) {
            return null;
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
            else if (lower.startsWith(CHUNKED)) {
                throw new IOException("a body without a length: " + header);
            }
        }
        byte[] body = this.in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a body broke off");
        }
        return new Message(start, body);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = this.in.read(); next >= 0 && next != '\n'; next = this.in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

}
