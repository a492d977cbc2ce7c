package org.councilratings.core.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that opens a file and claims an event, then waits to be ended. */
final class OtherProcess {

    private OtherProcess() {
    }

    /**
     * @param arguments a file, and the key of an event
     */
    public static void main(String[] arguments) throws IOException {
        try (StateStore store = StateStore.open(Path.of(arguments[0]), new SettableClock().clock())) {
            System.out.println(store.eventsSeen().claim(List.of(arguments[1])) ? "new" : "seen");
            // until it is killed, or whoever started it closes the pipe
            if (System.in.read() == -1) {
                System.out.println("over");
            }
        }
        catch (IOException ex) {
            System.out.println(ex.getMessage());
        }
    }

    static Process start(Path file, String key, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(), file.toString(), key));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    static String firstLine(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(lines.readLine());
    }

}
