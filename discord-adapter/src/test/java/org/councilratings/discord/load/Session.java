package org.councilratings.discord.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

import org.jspecify.annotations.Nullable;

/** One bot's connection to the gateway: identified, and then sent what happens. */
final class Session {

    private static final String WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final Pattern CODE = Pattern.compile("\"op\"\\s*:\\s*(\\d+)");

    private static final int TEXT = 0x1;

    private static final int BINARY = 0x2;

    private static final int CLOSE = 0x8;

    private static final int PING = 0x9;

    private static final int PONG = 0xA;

    private static final int FINAL = 0x80;

    private final Line line;

    /** Null where the bot wants text. */
    private final @Nullable Deflater deflater;

    private final byte[] buffer = new byte[64 * 1024];

    private int sequence;

    /**
     * Goes on as a WebSocket.
     * @param key of the request
     * @param compressed whether the bot asked for {@code zlib-stream}
     */
    Session(Line line, String key, boolean compressed) throws IOException {
        this.line = line;
        this.deflater = compressed ? new Deflater(Deflater.BEST_SPEED) : null;
        line.write("""
                HTTP/1.1 101 Switching Protocols\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Accept: %s\r
                \r
                """.formatted(accepted(key)), new byte[0]);
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1")
                    .digest((key + WEBSOCKET).getBytes(StandardCharsets.US_ASCII)));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Reads until the bot goes.
     * @param identified told once the bot has said who it is
     */
    void serve(Identified identified) throws IOException {
        send("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250,\"_trace\":[]}}");
        while (true) {
            int kind = this.line.next() & 0xF;
            byte[] content = unmasked();
            switch (kind) {
                case CLOSE -> {
                    frame(CLOSE, content, content.length);
                    return;
                }
                case PING -> frame(PONG, content, content.length);
                case TEXT -> {
                    Matcher code = CODE.matcher(new String(content, StandardCharsets.UTF_8));
                    String found = code.find() ? code.group(1) : "";
                    if (found.equals("1")) {
                        send("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}");
                    }
                    else if (found.equals("2")) {
                        identified.by(this);
                    }
                }
                default -> {
                    // nothing that a bot sends
                }
            }
        }
    }

    private byte[] unmasked() throws IOException {
        int length = this.line.next() & 0x7F;
        if (length == 126) {
            length = (this.line.next() << 8) | this.line.next();
        }
        byte[] mask = this.line.bytes(4);
        byte[] content = this.line.bytes(length);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % 4];
        }
        return content;
    }

    /**
     * Sends what happened.
     * @param data the event's, in JSON
     */
    synchronized void dispatch(String event, String data) throws IOException {
        this.sequence++;
        send("{\"t\":\"" + event + "\",\"s\":" + this.sequence + ",\"op\":0,\"d\":" + data + "}");
    }

    private synchronized void send(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        Deflater compression = this.deflater;
        if (compression == null) {
            frame(TEXT, content, content.length);
            return;
        }
        compression.setInput(content);
        int length = compression.deflate(this.buffer, 0, this.buffer.length, Deflater.SYNC_FLUSH);
        frame(BINARY, this.buffer, length);
    }

    private synchronized void frame(int kind, byte[] content, int length) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 4);
        frame.write(FINAL | kind);
        if (length < 126) {
            frame.write(length);
        }
        else {
            frame.write(126);
            frame.write(length >> 8);
            frame.write(length);
        }
        frame.write(content, 0, length);
        this.line.write(frame.toByteArray());
    }

    /** Who is told of a bot that said who it is. */
    interface Identified {

        void by(Session session) throws IOException;

    }

}
