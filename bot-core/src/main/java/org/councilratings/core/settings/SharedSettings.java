package org.councilratings.core.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What every adapter is told, whatever its platform.
 *
 * @param dataset which dataset to serve
 * @param state the file of the state store; it and its folder need not be there yet
 * @param zone where times of day are meant
 * @param managementPort the port of health and metrics on 127.0.0.1; 0 for any that is
 * free
 * @param refresh how long to wait from one look at the dataset's place to the next; zero
 * for no look after the first; empty for what is usual there
 * @param newsLimit so many new reports at once are told; more are held until somebody has
 * looked at them
 */
public record SharedSettings(DatasetSetting dataset, Path state, ZoneId zone, int managementPort,
        Optional<Duration> refresh, int newsLimit) {

    /** The variable that names the file of the state store. */
    public static final String STATE = "RATINGS_STATE";

    /** The variable that names the zone of times of day. */
    public static final String ZONE = "RATINGS_ZONE";

    /** The variable that names the port of health and metrics. */
    public static final String MANAGEMENT_PORT = "MANAGEMENT_PORT";

    /** The variable with the seconds from look to look at the dataset's place. */
    public static final String REFRESH = "RATINGS_REFRESH";

    /** The variable with the number of new reports that are told at once. */
    public static final String NEWS_LIMIT = "RATINGS_NEWS_LIMIT";

    private static final Path USUAL_STATE = Path.of("var", "bot.db");

    private static final int USUAL_MANAGEMENT_PORT = 8081;

    private static final Duration LONGEST_REFRESH = Duration.ofDays(7);

    /** In the busiest week on record, 18 came out. */
    private static final int USUAL_NEWS_LIMIT = 50;

    private static final int MOST_NEWS = 10_000;

    /**
     * As the environment says; it keeps what is wrong.
     * @param usualZone the zone where none is set
     */
    public static SharedSettings from(Environment environment, ZoneId usualZone) {
        return new SharedSettings(DatasetSetting.from(environment), stateIn(environment),
                environment.zone(ZONE, usualZone), environment.port(MANAGEMENT_PORT, USUAL_MANAGEMENT_PORT),
                environment.seconds(REFRESH, LONGEST_REFRESH),
                environment.number(NEWS_LIMIT, 1, MOST_NEWS, USUAL_NEWS_LIMIT));
    }

    /** The file of the state store, as the environment says. */
    public static Path stateIn(Environment environment) {
        return environment.path(STATE, USUAL_STATE);
    }

}
