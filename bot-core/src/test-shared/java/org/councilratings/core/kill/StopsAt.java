package org.councilratings.core.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.councilratings.core.delivery.Steps;

/**
 * Stops a process at a step of a post: from its start on at the one that its environment
 * names, or once somebody has said at which on its standard input. It says so on its
 * standard output, and waits to be killed.
 */
public final class StopsAt implements Steps {

    /** The variable that names a step. */
    public static final String VARIABLE = "STOPS_AT";

    private volatile Optional<Step> step = Optional.ofNullable(System.getenv(VARIABLE)).map(Step::valueOf);

    /**
     * Says that the process is there, and listens until it is killed, or whoever started
     * it has ended.
     */
    public void listen() throws IOException {
        System.out.println("serves");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                this.step = Optional.of(Step.valueOf(line));
                System.out.println("will stop");
            }
        }
        // nobody is left to kill it
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void at(Step reached) {
        if (this.step.filter(reached::equals).isPresent()) {
            System.out.println("at " + reached);
            try {
                new CountDownLatch(1).await();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        }
    }

}
